import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, ReadingDirection } from '@cantoo/pdf-lib';
import { PRODUCER } from './pdf-details.js';
import type { PdfDetails } from './pdf-details.js';
import { xmpPacket } from './xmp-packet.js';

/** Up to this many points a page's size may differ from what it should be. */
const ROUNDING_PT = 1;

/**
 * Open what Chromium printed.
 *
 * @param size of the sheets, in points: a browser rounds paper to its own pixels, and may be off
 *   by a point
 * @throws {RangeError} If a page is of another size.
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function openPrinted(
  bytes: Uint8Array,
  size: { readonly widthPt: number; readonly heightPt: number },
): Promise<PDFDocument> {
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
  for (const [index, page] of pdf.getPages().entries()) {
    const { width, height } = page.getSize();
    const offBy = Math.max(Math.abs(width - size.widthPt), Math.abs(height - size.heightPt));
    if (offBy > ROUNDING_PT) {
      throw new RangeError(
        `Printed page ${String(index + 1)} is ${width.toFixed(2)} x ${height.toFixed(2)} pt, but ` +
          `should be ${size.widthPt.toFixed(2)} x ${size.heightPt.toFixed(2)} pt: ` +
          'let the @page rule of the style sheet state the trim size.',
      );
    }
  }
  return pdf;
}

/**
 * Say what a PDF is: information, XMP metadata, identifier and page labels.
 *
 * @param pages how many it has
 * @throws {RangeError} If the front matter is longer than the book.
 */
export function setDetails(pdf: PDFDocument, details: PdfDetails, pages: number): void {
  setInformation(pdf, details);
  setMetadata(pdf, details);
  setIdentifier(pdf, details.identifier);
  setPageLabels(pdf, details.frontMatterPages, pages);
}

export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

function setInformation(pdf: PDFDocument, details: PdfDetails): void {
  pdf.setTitle(details.title, { showInWindowTitleBar: true });
  if (details.author !== undefined) pdf.setAuthor(details.author);
  pdf.setCreator(PRODUCER);
  pdf.setProducer(PRODUCER);
  pdf.setCreationDate(details.date);
  pdf.setModificationDate(details.date);
  pdf.setLanguage(details.language);
  // Which of two pages side by side is the first (ISO 32000-1, 12.2).
  if (details.bound === 'right') {
    pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  }
}

function setMetadata(pdf: PDFDocument, details: PdfDetails): void {
  // Not compressed, so that programs which know no PDF can find it.
  const packet = pdf.context.stream(new TextEncoder().encode(xmpPacket(details)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(packet));
}

function setIdentifier(pdf: PDFDocument, identifier: string): void {
  const hash = createHash('sha256').update(identifier).digest().subarray(0, 16);
  const id = PDFHexString.fromBytes(hash);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

function setPageLabels(pdf: PDFDocument, frontMatterPages: number, pages: number): void {
  if (!Number.isInteger(frontMatterPages) || frontMatterPages < 0 || frontMatterPages > pages) {
    throw new RangeError(
      `The front matter is said to have ${String(frontMatterPages)} pages, ` +
        `but the PDF has ${String(pages)}: count the pages before the first article again.`,
    );
  }
  const roman = frontMatterPages > 0 ? [0, { S: 'r' }] : [];
  const arabic =
    frontMatterPages < pages ? [frontMatterPages, { S: 'D', St: frontMatterPages + 1 }] : [];
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [...roman, ...arabic] }));
}
