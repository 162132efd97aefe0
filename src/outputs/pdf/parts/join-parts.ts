import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { FinishedPart, PartBookmark } from './finished-part.js';
import { PlacedObjects } from './placed-objects.js';

const name = (text: string): PDFName => PDFName.of(text);

/** Types that PDF 1.7 does not know, and what they are to a reader that knows no more. */
const ROLE_MAP = { Em: 'Span', Strong: 'Span' };

/** A part among the objects of a file. */
interface PlacedPart {
  readonly part: FinishedPart;
  readonly objects: PlacedObjects;
}

/**
 * Make a document of finished parts, as if all had been printed at once: one run of pages, one
 * tree of structure elements, one chain of bookmarks, one dictionary of named places.
 *
 * @param parts in the order of their pages
 * @param language of the document as a whole
 */
export async function joinParts(
  parts: readonly FinishedPart[],
  language: string,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const pages = catalog.get(name('Pages'));
  if (!(pages instanceof PDFRef)) throw new Error('The PDF has no pages.');
  const tree = context.nextRef();
  const document = context.nextRef();
  let keys = 0;
  const placed = parts.map((part): PlacedPart => {
    const objects = new PlacedObjects(context, part.packed, { pages, document, firstKey: keys });
    keys += part.parents.length;
    return { part, objects };
  });
  context.assign(
    pages,
    context.obj({
      Type: 'Pages',
      Kids: placed.map(({ part, objects }) => objects.ref(part.pages.root)),
      Count: parts.reduce((sum, { pages: { count } }) => sum + count, 0),
    }),
  );
  if (keys > 0) {
    writeTree(context, placed, { tree, document, language });
    catalog.set(name('StructTreeRoot'), tree);
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  }
  const places = placed.flatMap(({ part, objects }) =>
    part.places.map(([place, value]): [string, PDFObject] => [place, objects.value(value)]),
  );
  if (places.length > 0) {
    catalog.set(name('Dests'), context.register(context.obj(Object.fromEntries(places))));
  }
  const bookmarks = placed.flatMap(({ part, objects }) => withPlaces(part.bookmarks, objects));
  if (bookmarks.length > 0) catalog.set(name('Outlines'), writeBookmarks(context, bookmarks));
  return pdf;
}

/** The tree of all parts' elements (ISO 32000-1, 14.7.2), by pages and by names too. */
function writeTree(
  context: PDFContext,
  placed: readonly PlacedPart[],
  { tree, document, language }: { tree: PDFRef; document: PDFRef; language: string },
): void {
  const parents = placed.flatMap(({ part, objects }) =>
    part.parents.map((ref) => objects.ref(ref)),
  );
  const ids = placed
    .flatMap(({ part, objects }) =>
      part.ids.map(([id, element]): [string, PDFRef] => [id, objects.ref(element)]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  context.assign(
    document,
    context.obj({
      Type: 'StructElem',
      S: 'Document',
      P: tree,
      Lang: PDFString.of(language),
      K: placed.flatMap(({ part, objects }) => part.elements.map((ref) => objects.ref(ref))),
    }),
  );
  context.assign(
    tree,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(
        context.obj({ Nums: parents.flatMap((ref, key) => [PDFNumber.of(key), ref]) }),
      ),
      ParentTreeNextKey: parents.length,
      RoleMap: ROLE_MAP,
      ...(names.length === 0 ? {} : { IDTree: context.register(context.obj({ Names: names })) }),
    }),
  );
}

interface Entry {
  readonly title: string;
  readonly place: PDFObject;
  readonly kids: readonly Entry[];
}

const withPlaces = (bookmarks: readonly PartBookmark[], objects: PlacedObjects): Entry[] =>
  bookmarks.map(({ title, place, kids }) => ({
    title,
    place: objects.value(place),
    kids: withPlaces(kids, objects),
  }));

/** Write a tree of bookmarks, all open (ISO 32000-1, 12.3.3). */
function writeBookmarks(context: PDFContext, entries: readonly Entry[]): PDFRef {
  const write = (siblings: readonly Entry[], parent: PDFRef, dict: PDFDict): number => {
    const refs = siblings.map(() => context.nextRef());
    let count = siblings.length;
    for (const [index, { title, place, kids }] of siblings.entries()) {
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Dest: place,
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
  return ref;
}
