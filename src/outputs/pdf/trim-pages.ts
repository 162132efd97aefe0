import type { PDFDocument } from '@cantoo/pdf-lib';
import { openPrinted, savePdf } from './printed-document.js';
import type { PdfDetails } from './pdf-details.js';

/** Cut pages to their size, which the browser has rounded. */
export function trimPages(pdf: PDFDocument, { widthPt, heightPt }: PdfDetails['trim']): void {
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, 0, widthPt, heightPt);
    page.setCropBox(0, 0, widthPt, heightPt);
    page.setTrimBox(0, 0, widthPt, heightPt);
  }
}

/** Only cut the pages that were printed to their size. */
export async function trimPdf(printed: Uint8Array, trim: PdfDetails['trim']): Promise<Uint8Array> {
  const pdf = await openPrinted(printed, trim);
  trimPages(pdf, trim);
  return savePdf(pdf);
}
