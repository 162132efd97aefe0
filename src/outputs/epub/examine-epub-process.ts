/* The process behind `checkEpub`: takes the bytes of an EPUB, answers with its faults and its texts. */
import { answer } from '../in-own-process.js';
import { examineEpub } from './examine-epub.js';

answer(examineEpub);
