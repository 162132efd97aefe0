import { pdfium as loadPdfium, type Pdfium } from './pdfium.js';
import { softHyphenFinder } from './soft-hyphen-finder.js';

/** One page of a PDF as PDFium reads it; `readPdf` says how to understand the text. */
export interface PdfPageText {
  /** Counted from 1. */
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly text: string;
}

/** The causes that `FPDF_GetLastError` can name for a document. */
const CAUSES: Readonly<Record<number, string>> = {
  3: 'it is no PDF, or is damaged',
  4: 'it asks for a password',
  5: 'its kind of encryption is unknown',
};

/**
 * Reads the text of pages on the calling thread, which is busy meanwhile: `readPdf` is the
 * way in.
 *
 * @param wanted the numbers of the pages; all of them, if left out
 * @throws {Error} If PDFium cannot open the document or a page.
 */
export async function extractText(
  bytes: Uint8Array,
  wanted?: readonly number[],
): Promise<PdfPageText[]> {
  const pdfium = await loadPdfium();
  const address = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  if (document === 0) {
    pdfium.wasmExports.free(address);
    const cause = CAUSES[pdfium._FPDF_GetLastError()] ?? 'the cause is unknown';
    throw new Error(`The PDF cannot be read back: ${cause}. Typeset the book again.`);
  }
  try {
    const isSoftHyphen = softHyphenFinder(pdfium);
    const count = pdfium._FPDF_GetPageCount(document);
    const numbers = wanted ?? Array.from({ length: count }, (_, index) => index + 1);
    return numbers.map((number) => readPage(pdfium, document, number, isSoftHyphen));
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(address);
  }
}

function readPage(
  pdfium: Pdfium,
  document: number,
  number: number,
  isSoftHyphen: (textPage: number, index: number) => boolean,
): PdfPageText {
  const page = pdfium._FPDF_LoadPage(document, number - 1);
  const textPage = page === 0 ? 0 : pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) {
    throw new Error(
      `Page ${String(number)} of the PDF cannot be read back. Typeset the book again.`,
    );
  }
  const widthPt = pdfium._FPDF_GetPageWidth(page);
  const heightPt = pdfium._FPDF_GetPageHeight(page);
  // Character by character: PDFium's way of returning a whole page cuts its end off when a glyph
  // without a character comes before it, and gives such glyphs and hyphens the same code.
  let text = '';
  const length = pdfium._FPDFText_CountChars(textPage);
  for (let index = 0; index < length; index += 1) {
    const character = characterAt(pdfium, textPage, index);
    text += character === '-' && isSoftHyphen(textPage, index) ? '\u00AD' : character;
  }
  pdfium._FPDFText_ClosePage(textPage);
  pdfium._FPDF_ClosePage(page);
  return { page: number, widthPt, heightPt, text };
}

function characterAt(pdfium: Pdfium, textPage: number, index: number): string {
  const code = pdfium.wasmExports.FPDFText_GetUnicode(textPage, index);
  // U+0000: a glyph that stands for no character, above all the box for a missing one.
  if (code === 0x0000) return '\uFFFD';
  // U+0002: PDFium joined a word that was parted by a hyphen, and put this in the hyphen's place.
  if (code === 0x0002 && pdfium.wasmExports.FPDFText_IsHyphen(textPage, index) === 1) return '-';
  return String.fromCharCode(code);
}
