import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { textOf } from './structure/read-structure.js';
import { isElement, visitElements } from './structure/structure-node.js';
import type { StructureNode } from './structure/structure-node.js';

const name = (text: string): PDFName => PDFName.of(text);

/** Where a heading stands, and its words. */
export interface Bookmark {
  readonly title: string;
  readonly place: PDFObject;
}

/**
 * Take the bookmarks out of a document.
 *
 * Chromium gives them the text that it paints: without spaces where a line ends, with soft
 * hyphens, with the readings of ruby. The headings' own texts are better, if there are as many.
 *
 * @param headings texts of all headings, in the order of the pages
 * @returns each bookmark by the structure element that it leads to
 */
export function takeBookmarks(
  pdf: PDFDocument,
  headings: readonly string[],
): ReadonlyMap<PDFRef, Bookmark> {
  const items: PDFDict[] = [];
  const take = (held: PDFObject | undefined): void => {
    let ref = held;
    while (ref instanceof PDFRef) {
      const item = pdf.context.lookup(ref, PDFDict);
      items.push(item);
      take(item.get(name('First')));
      pdf.context.delete(ref);
      ref = item.get(name('Next'));
    }
  };
  const outlines = pdf.catalog.get(name('Outlines'));
  if (outlines instanceof PDFRef) {
    take(pdf.context.lookup(outlines, PDFDict).get(name('First')));
    pdf.context.delete(outlines);
  }
  pdf.catalog.delete(name('Outlines'));

  const bookmarks = new Map<PDFRef, Bookmark>();
  for (const [index, item] of items.entries()) {
    const element = item.get(name('SE'));
    const place = item.get(name('Dest'));
    if (!(element instanceof PDFRef) || place === undefined) continue;
    const painted = textOf(item.lookup(name('Title')))?.replaceAll('\u00AD', '');
    const title = items.length === headings.length ? headings[index] : painted;
    bookmarks.set(element, { title: title ?? '', place });
  }
  return bookmarks;
}

interface Entry {
  readonly bookmark: Bookmark;
  readonly level: number;
  readonly kids: Entry[];
}

/**
 * Write the bookmarks of a tree's headings: part by part, in each first those of the one language,
 * then those of the other, each below the heading that it stands under.
 */
export function writeBookmarks(pdf: PDFDocument, root: StructureNode): void {
  const entries = root.kids
    .filter(isElement)
    .flatMap((part) =>
      [...byLanguage(part.kids.filter(isElement)).values()].flatMap((passages) =>
        nested(passages.flatMap(headingsIn)),
      ),
    );
  if (entries.length === 0) return;
  const { context } = pdf;
  const write = (siblings: readonly Entry[], parent: PDFRef, dict: PDFDict): number => {
    const refs = siblings.map(() => context.nextRef());
    let count = siblings.length;
    for (const [index, { bookmark, kids }] of siblings.entries()) {
      const item = context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Dest: bookmark.place,
        Parent: parent,
      });
      const [previous, ref, next] = [refs[index - 1], refs[index], refs[index + 1]];
      if (ref === undefined) continue;
      if (previous !== undefined) item.set(name('Prev'), previous);
      if (next !== undefined) item.set(name('Next'), next);
      if (kids.length > 0) count += write(kids, ref, item);
      context.assign(ref, item);
    }
    const [first, last] = [refs[0], refs.at(-1)];
    if (first !== undefined) dict.set(name('First'), first);
    if (last !== undefined) dict.set(name('Last'), last);
    dict.set(name('Count'), PDFNumber.of(count));
    return count;
  };
  const outlines = context.obj({ Type: 'Outlines' });
  const ref = context.register(outlines);
  write(entries, ref, outlines);
  pdf.catalog.set(name('Outlines'), ref);
}

function byLanguage(passages: readonly StructureNode[]): Map<string, StructureNode[]> {
  const groups = new Map<string, StructureNode[]>();
  for (const passage of passages) {
    const language = passage.language ?? '';
    groups.set(language, [...(groups.get(language) ?? []), passage]);
  }
  return groups;
}

function headingsIn(passage: StructureNode): Entry[] {
  const entries: Entry[] = [];
  visitElements(passage, ({ type, bookmark }) => {
    if (bookmark === undefined) return;
    entries.push({ bookmark, level: Number(type.slice(1)), kids: [] });
  });
  return entries;
}

function nested(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.kids ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
