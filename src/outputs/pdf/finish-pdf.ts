import { PDFName } from '@cantoo/pdf-lib';
import type { FinishedPart } from './parts/finished-part.js';
import { joinParts } from './parts/join-parts.js';
import type { PdfDetails } from './pdf-details.js';
import { savePdf, setDetails } from './printed-document.js';

/**
 * Makes the PDF that is published of its finished parts: with its title, language, fixed dates and
 * identifier, page labels, XMP metadata, and a view in which the cover stands alone on the right. The
 * same input gives the same bytes.
 *
 * Page labels equal the printed folios: front matter i, ii, iii, and after it the number of the
 * physical page, since folios are one sequence through the book.
 *
 * @param parts In the order of their pages.
 * @returns A PDF 1.7 file (ISO 32000-1).
 * @throws {RangeError} If the front matter is longer than the book.
 */
export async function finishPdf(
  parts: readonly FinishedPart[],
  details: PdfDetails,
): Promise<Uint8Array> {
  const pdf = await joinParts(parts, details.language);
  const pages = parts.reduce((sum, part) => sum + part.pages.count, 0);
  setDetails(pdf, details, pages);
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
  return savePdf(pdf);
}
