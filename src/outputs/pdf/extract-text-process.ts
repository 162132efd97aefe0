/* The process behind `readPdf`: takes the bytes of a PDF, answers with its pages. */
import { answer } from '../in-own-process.js';
import { extractText } from './extract-text.js';

answer(({ bytes, pages }: { bytes: Uint8Array; pages?: readonly number[] }) =>
  extractText(bytes, pages),
);
