import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Give bookmarks other titles.
 *
 * @param titles as they are -> as they are to be; white space does not matter in the former
 */
export function renameBookmarks(pdf: PDFDocument, titles: ReadonlyMap<string, string>): void {
  if (titles.size === 0) return;
  const squeeze = (text: string): string => text.replace(/\s+/gu, '');
  const wanted = new Map([...titles].map(([from, to]) => [squeeze(from), to]));
  for (const item of bookmarks(pdf)) {
    const title = item.get(PDFName.of('Title'));
    if (!(title instanceof PDFHexString || title instanceof PDFString)) continue;
    const name = wanted.get(squeeze(title.decodeText()));
    if (name !== undefined) item.set(PDFName.of('Title'), PDFHexString.fromText(name));
  }
}

function* bookmarks(pdf: PDFDocument): Generator<PDFDict> {
  const waiting = [pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    yield item;
    for (const next of ['Next', 'First']) {
      const other = item.lookupMaybe(PDFName.of(next), PDFDict);
      if (other !== undefined) waiting.push(other);
    }
  }
}
