import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { rewriteContent } from '../content/rewrite-content.js';
import { readStreams, replaceStream } from '../page-content.js';
import type { FinishedPart } from '../parts/finished-part.js';
import { joinParts } from '../parts/join-parts.js';
import { packPart } from '../parts/pack-part.js';
import type { PdfDetails } from '../pdf-details.js';
import { openPrinted, savePdf, setDetails } from '../printed-document.js';
import { BLEED_PX } from './bleed.js';
import { ALL_INKS, printersMarks } from './printers-marks.js';

/** mm to pt. */
const mm = (length: number): number => (length / 25.4) * 72;

const PRINTED = BLEED_PX * 0.75;
const BLEED = mm(3);
/** Room round the page after trimming, for bleed and marks. */
const MARGIN = mm(10);

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Finish a run of sheets that were printed with bleed, for the printer's file: the boxes that say
 * where to cut (ISO 32000-1, 14.11.2), crop and registration marks, and black as black ink alone:
 * red, green and blue of one strength become a shade of grey, which a press prints with its black.
 * Pictures and colours stay RGB. Links, bookmarks and tags have no use there and are not in it.
 *
 * @param printed A PDF from Chromium, printed without tags, its pages larger than the trim by
 *   `BLEED_PX` on all sides.
 * @throws {RangeError} If a page is not of that size.
 */
export async function finishPressPart(
  printed: Uint8Array,
  trim: PdfDetails['trim'],
): Promise<FinishedPart> {
  const pdf = await openPrinted(printed, {
    widthPt: trim.widthPt + 2 * PRINTED,
    heightPt: trim.heightPt + 2 * PRINTED,
  });
  const { context } = pdf;
  const colours = context.register(context.obj({ [ALL_INKS]: allInks(pdf) }));
  await Promise.all(pdf.getPages().map((page) => finishPage(page, trim, colours)));
  return packPart(pdf, context.nextRef(), () => ({
    elements: [],
    parents: [],
    ids: [],
    places: [],
    bookmarks: [],
  }));
}

/**
 * Make the file for the printer of its finished parts.
 *
 * @param parts in the order of their pages
 */
export async function pressPdf(
  parts: readonly FinishedPart[],
  details: PdfDetails,
): Promise<Uint8Array> {
  const pdf = await joinParts(parts, details.language);
  const pages = parts.reduce((sum, part) => sum + part.pages.count, 0);
  const identifier = `${details.identifier}|press`;
  setDetails(pdf, { ...details, claim: undefined, identifier }, pages);
  return savePdf(pdf);
}

/** A colour that is printed with every ink (ISO 32000-1, 8.6.6.4). */
function allInks(pdf: PDFDocument): PDFObject {
  const full = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return pdf.context.obj(['Separation', 'All', 'DeviceCMYK', pdf.context.obj(full)]);
}

async function finishPage(
  page: PDFPage,
  { widthPt, heightPt }: PdfDetails['trim'],
  colours: PDFObject,
): Promise<void> {
  const { height } = page.getSize();
  const cut = {
    left: MARGIN,
    bottom: MARGIN,
    right: MARGIN + widthPt,
    top: MARGIN + heightPt,
  };
  const bleedBox: [number, number, number, number] = [
    cut.left - BLEED,
    cut.bottom - BLEED,
    widthPt + 2 * BLEED,
    heightPt + 2 * BLEED,
  ];
  // Chromium rounds the paper: what it prints is in place at the upper left corner.
  const right = (MARGIN - PRINTED).toFixed(4);
  const up = (cut.top + PRINTED - height).toFixed(4);
  const { context } = page.node;
  const [own, ...forms] = await readStreams(page);
  if (own === undefined) throw new Error('A page of the PDF has no content.');
  for (const { ref, content } of forms) {
    await replaceStream(context, ref, rewriteContent(content, { greys: true }));
  }
  await replaceStream(
    context,
    own.ref,
    Buffer.concat([
      Buffer.from(`q\n${bleedBox.join(' ')} re W n\n1 0 0 1 ${right} ${up} cm\n`),
      rewriteContent(own.content, { greys: true }),
      Buffer.from(`\nQ\n${printersMarks(cut)}\n`),
    ]),
  );
  const resources = page.node.lookup(name('Resources'), PDFDict);
  resources.set(name('ColorSpace'), colours);
  for (const key of ['Annots', 'StructParents', 'Tabs']) page.node.delete(name(key));
  page.setMediaBox(0, 0, cut.right + MARGIN, cut.top + MARGIN);
  page.setCropBox(0, 0, cut.right + MARGIN, cut.top + MARGIN);
  page.setBleedBox(cut.left - BLEED, cut.bottom - BLEED, widthPt + 2 * BLEED, heightPt + 2 * BLEED);
  page.setTrimBox(cut.left, cut.bottom, widthPt, heightPt);
  page.setArtBox(cut.left, cut.bottom, widthPt, heightPt);
}
