import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { ReadingOrder } from '../../../model/config.js';
import type { SheetsText } from '../../../model/sheets-text.js';
import type { BookmarkNode } from '../bookmarks.js';
import type { PdfDetails } from '../pdf-details.js';
import { openPrinted } from '../printed-document.js';
import { tagPdf } from '../tag-pdf.js';
import { trimPages } from '../trim-pages.js';
import type { FinishedPart, PartBookmark } from './finished-part.js';
import { packPart } from './pack-part.js';

const name = (text: string): PDFName => PDFName.of(text);

/** How a part is to be finished. */
export interface PartDetails {
  /** The order of the text in the tags. */
  readonly reading: ReadingOrder;
  readonly trim: PdfDetails['trim'];
}

/**
 * Finish what Chromium printed of a run of pages, as far as that can be done without the others: the
 * tags of a book, and pages of their size.
 *
 * @param printed a PDF from Chromium, tagged and with an outline
 * @param text what is known of the sheets that were printed
 * @param first the number of the part's first page
 * @throws {RangeError} If a page is not of the size of the trim.
 * @throws {Error} If the bytes are no readable PDF, or have no tags.
 */
export async function finishPart(
  printed: Uint8Array,
  text: SheetsText,
  first: number,
  { reading, trim }: PartDetails,
): Promise<FinishedPart> {
  const pdf = await openPrinted(printed, trim);
  const document = pdf.context.nextRef();
  const prefix = `page${String(first).padStart(5, '0')}-`;
  const { elements, parents, ids, bookmarks } = await tagPdf(pdf, reading, text, {
    document,
    prefix,
  });
  trimPages(pdf, trim);
  return packPart(pdf, document, (packer) => {
    const written = ({ bookmark: { title, place }, kids }: BookmarkNode): PartBookmark => ({
      title,
      place: packer.value(place),
      kids: kids.map(written),
    });
    const standIns = new Set(text.standIns);
    const places = placesOf(pdf).filter(([place]) => !standIns.has(place));
    return {
      elements: elements.map((ref) => packer.number(ref)),
      parents: parents.map((ref) => packer.number(ref)),
      ids: ids.map(([id, ref]) => [id, packer.number(ref)]),
      places: places.map(([place, value]) => [place, packer.value(value)]),
      bookmarks: bookmarks.map(written),
    };
  });
}

/** The places that links lead to, by name. */
function placesOf(pdf: PDFDocument): [string, PDFObject][] {
  const named = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  return (named?.entries() ?? []).map(([place, value]) => [place.decodeText(), value]);
}
