import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
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
 * Read the bookmarks of a document.
 *
 * Chromium gives them the text that it paints: without spaces where a line ends, with soft
 * hyphens, with the readings of ruby. The headings' own texts are better, if there are as many.
 *
 * @param headings texts of all headings, in the order of the pages
 * @returns each bookmark by the structure element that it leads to
 */
export function readBookmarks(
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
      ref = item.get(name('Next'));
    }
  };
  const outlines = pdf.catalog.get(name('Outlines'));
  if (outlines instanceof PDFRef) {
    take(pdf.context.lookup(outlines, PDFDict).get(name('First')));
  }

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

/** A bookmark and those below it. */
export interface BookmarkNode {
  readonly bookmark: Bookmark;
  readonly level: number;
  readonly kids: BookmarkNode[];
}

/**
 * The bookmarks of a tree's headings: part by part, in each first those of the one language,
 * then those of the other, each below the heading that it stands under.
 */
export const bookmarksOf = (root: StructureNode): BookmarkNode[] =>
  root.kids
    .filter(isElement)
    .flatMap((part) =>
      [...byLanguage(part.kids.filter(isElement)).values()].flatMap((passages) =>
        nested(passages.flatMap(headingsIn)),
      ),
    );

function byLanguage(passages: readonly StructureNode[]): Map<string, StructureNode[]> {
  const groups = new Map<string, StructureNode[]>();
  for (const passage of passages) {
    const language = passage.language ?? '';
    groups.set(language, [...(groups.get(language) ?? []), passage]);
  }
  return groups;
}

function headingsIn(passage: StructureNode): BookmarkNode[] {
  const entries: BookmarkNode[] = [];
  visitElements(passage, ({ type, bookmark }) => {
    if (bookmark === undefined) return;
    entries.push({ bookmark, level: Number(type.slice(1)), kids: [] });
  });
  return entries;
}

function nested(entries: readonly BookmarkNode[]): BookmarkNode[] {
  const top: BookmarkNode[] = [];
  const open: BookmarkNode[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.kids ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
