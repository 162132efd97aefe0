/*
 * The whole file is parsed and written anew with pdf-lib, as plain objects. On a tagged PDF of 720
 * pages, 7,000 objects and 3 MB that takes a third of a second and 40 MB of memory. Object streams
 * would make the file 18% smaller and the saving three times as slow; an incremental update would
 * be quicker, but leave the time of printing and the browser's name in the file, which then
 * differs from run to run.
 */
import { createHash } from 'node:crypto';
import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
} from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { renameBookmarks } from './rename-bookmarks.js';
import { PRODUCER } from './pdf-details.js';
import type { PdfDetails } from './pdf-details.js';
import { xmpPacket } from './xmp-packet.js';

/** A browser rounds paper to its own pixels: up to this many points are its doing. */
const ROUNDING_PT = 1;

/**
 * Turns what Chromium printed into the PDF that is published: its title, language, fixed dates
 * and identifier, page labels, page boxes, XMP metadata, and a view in which the cover stands
 * alone on the right. Tags and outline stay as printed, but for the bookmarks that get other titles. The same input gives the same bytes.
 *
 * Page labels equal the printed folios: front matter i, ii, iii, and after it the number of the
 * physical page, since folios are one sequence through the book.
 *
 * @param bytes A PDF from Chromium, tagged and with an outline.
 * @returns A PDF 1.7 file (ISO 32000-1).
 * @throws {RangeError} If a page is not the size of the trim, or the front matter is longer than
 *   the book.
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function finishPdf(bytes: Uint8Array, details: PdfDetails): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
  // Chromium writes 1.4 on the first line; the two-page layout is younger than that.
  pdf.context.header = PDFHeader.forVersion(1, 7);
  setInformation(pdf, details);
  setMetadata(pdf, details);
  setIdentifier(pdf, details.identifier);
  setPageLabels(pdf, details.frontMatterPages);
  renameBookmarks(pdf, details.bookmarks ?? new Map());
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
  pdf.getPages().forEach((page, index) => {
    setPageBoxes(page, index + 1, details.trim);
  });
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

function setInformation(pdf: PDFDocument, details: PdfDetails): void {
  // Emptied, not replaced: an information dictionary left behind would still tell the time.
  const information = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of information?.keys() ?? []) information?.delete(key);
  pdf.setTitle(details.title, { showInWindowTitleBar: true });
  if (details.author !== undefined) pdf.setAuthor(details.author);
  pdf.setCreator(PRODUCER);
  pdf.setProducer(PRODUCER);
  pdf.setCreationDate(details.date);
  pdf.setModificationDate(details.date);
  pdf.setLanguage(details.language);
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

function setPageLabels(pdf: PDFDocument, frontMatterPages: number): void {
  const pages = pdf.getPageCount();
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

function setPageBoxes(page: PDFPage, number: number, trim: PdfDetails['trim']): void {
  const { width, height } = page.getSize();
  const offBy = Math.max(Math.abs(width - trim.widthPt), Math.abs(height - trim.heightPt));
  if (offBy > ROUNDING_PT) {
    throw new RangeError(
      `Page ${String(number)} is ${width.toFixed(2)} x ${height.toFixed(2)} pt, but the trim size ` +
        `is ${trim.widthPt.toFixed(2)} x ${trim.heightPt.toFixed(2)} pt: ` +
        'let the @page rule of the style sheet state the trim size.',
    );
  }
  page.setMediaBox(0, 0, trim.widthPt, trim.heightPt);
  page.setCropBox(0, 0, trim.widthPt, trim.heightPt);
  page.setTrimBox(0, 0, trim.widthPt, trim.heightPt);
}
