import { PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { SheetsText } from '../../model/sheets-text.js';
import type { PrintedPart } from './join-parts.js';
import type { PdfDetails } from './pdf-details.js';
import { openPrinted, savePdf, setDetails } from './printed-document.js';
import { tagPdf } from './tag-pdf.js';

/**
 * Turns what Chromium printed into the PDF that is published: the tags of a book, its title,
 * language, fixed dates and identifier, page labels, page boxes, XMP metadata, and a view in which
 * the cover stands alone on the right. The same input gives the same bytes.
 *
 * Page labels equal the printed folios: front matter i, ii, iii, and after it the number of the
 * physical page, since folios are one sequence through the book.
 *
 * @param printed A PDF from Chromium, tagged and with an outline; or several that make one book.
 * @param text What is known of the sheets that were printed; without it bookmarks are as printed.
 * @returns A PDF 1.7 file (ISO 32000-1).
 * @throws {RangeError} If a page is not the size of the trim, or the front matter is longer than
 *   the book.
 * @throws {Error} If the bytes are no readable PDF, or have no tags.
 */
export async function finishPdf(
  printed: Uint8Array | readonly PrintedPart[],
  details: PdfDetails,
  text: Pick<SheetsText, 'headings' | 'hasOwnHyphens'> = { headings: [], hasOwnHyphens: true },
): Promise<Uint8Array> {
  const { trim } = details;
  const pdf = await openPrinted(
    printed instanceof Uint8Array ? [{ bytes: printed, standIns: [] }] : printed,
    trim,
  );
  await tagPdf(pdf, details.reading, text);
  setDetails(pdf, details);
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
  trimPages(pdf, details);
  return savePdf(pdf);
}

/** Only cut the pages that were printed to their size. */
export async function trimPdf(
  printed: Uint8Array,
  details: Pick<PdfDetails, 'trim'>,
): Promise<Uint8Array> {
  const pdf = await openPrinted([{ bytes: printed, standIns: [] }], details.trim);
  trimPages(pdf, details);
  return savePdf(pdf);
}

function trimPages(pdf: PDFDocument, { trim }: Pick<PdfDetails, 'trim'>): void {
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, 0, trim.widthPt, trim.heightPt);
    page.setCropBox(0, 0, trim.widthPt, trim.heightPt);
    page.setTrimBox(0, 0, trim.widthPt, trim.heightPt);
  }
}
