import { availableParallelism } from 'node:os';
import { inOwnProcess } from '../in-own-process.js';
import { extractText } from './extract-text.js';
import type { PdfPageText } from './extract-text.js';
import { PDFIUM_PROGRAM, type PdfiumJob } from './pdfium-job.js';

export type { PdfPageText } from './extract-text.js';

/** So many pages are read sooner than another process starts. */
const WORTH_SHARING = 80;
/** Each process holds the whole file. */
const MOST_SHARES = 4;

/**
 * Reads back what a PDF from Chromium holds, page by page, with PDFium, in a process of its own, or
 * a long one in several.
 *
 * The text is what a reader could copy: in the order of painting, without clipped and hidden
 * text. To understand it:
 *
 * - Blanks and line ends are PDFium's guesses from positions; compare without them (`comparable`).
 * - `-` is the author's hyphen; at a line's end the rest of the word may follow it at once. U+00AD
 *   is a soft hyphen that was used; if the text has U+2010 of its own, so is U+2010, and a font
 *   without it makes it `-`: every face must have one.
 * - U+FFFD is a glyph without a character, as the box for a missing one is. A missing glyph may
 *   also be left out, and PDFium leaves out a character beyond U+FFFF that shares its glyph with
 *   another. So a text that is absent here may yet be on paper; one that is here was painted,
 *   though perhaps in the colour of the paper.
 * - Ruby comes after the whole line above which it stands, emphasis dots too (as U+2022), and
 *   floats before the text around them. Numbers of lists and other generated content are text;
 *   the discs of lists are drawings.
 *
 * @param bytes The file; it is copied, and stays the caller's.
 * @param pages The numbers of the pages that are to be read, from 1; all in one process, if left out.
 * @param signal Ends the processes.
 * @returns The pages in their order, sizes in points of 1/72 inch.
 * @throws {Error} If the bytes are no readable PDF, or the signal is aborted.
 */
export async function readPdf(
  bytes: Uint8Array,
  pages?: readonly number[],
  signal?: AbortSignal,
): Promise<PdfPageText[]> {
  const file = readFromTheLeft(bytes);
  const program = PDFIUM_PROGRAM;
  if (program === undefined) return extractText(file, pages);
  const read = (job: Omit<PdfiumJob & { kind: 'text' }, 'kind'>): Promise<PdfPageText[]> =>
    inOwnProcess(program, { kind: 'text', ...job }, signal);
  if (pages === undefined) return read({ bytes: file });
  const most = Math.min(availableParallelism(), MOST_SHARES);
  const share = Math.ceil(pages.length / Math.min(Math.ceil(pages.length / WORTH_SHARING), most));
  const shares: Promise<PdfPageText[]>[] = [];
  for (let from = 0; from < pages.length; from += share) {
    const own = pages.slice(from, from + share);
    shares.push(read({ bytes: file, pages: own }));
  }
  return (await Promise.all(shares)).flat();
}

/**
 * Of a file that says it is read from right to left PDFium turns the words of every line round, and
 * its brackets, be they Chinese or English. It is told nothing of it.
 */
function readFromTheLeft(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('/Direction /R2L');
  if (at < 0) return bytes;
  const copy = bytes.slice();
  copy.set(Buffer.from('/Direction /L2R'), at);
  return copy;
}
