/* The process behind `checkEpub`: takes the bytes of an EPUB, answers with its faults. */
import { answer } from '../in-own-process.js';
import { validateEpub } from './validate-epub.js';

answer(validateEpub);
