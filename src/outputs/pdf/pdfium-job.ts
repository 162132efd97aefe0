import { ownProgram } from '../../own-package.js';

/** What the process with PDFium is asked for. */
export type PdfiumJob =
  /** A picture of the first page. */
  | { readonly kind: 'cover'; readonly bytes: Uint8Array }
  /** The text of pages; of all, if left out. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array; readonly pages?: readonly number[] };

/** The program, where it has been compiled. */
export const PDFIUM_PROGRAM = ownProgram('outputs/pdf/pdfium-process.js');
