/* The process behind `readPdf`: takes the bytes of a PDF, answers with a share of its pages. */
import { answer } from '../in-own-process.js';
import { extractText, type Share } from './extract-text.js';

answer(({ bytes, share }: { bytes: Uint8Array; share: Share }) => extractText(bytes, share));
