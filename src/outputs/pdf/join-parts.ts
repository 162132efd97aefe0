import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** A run of a book's sheets, printed by itself. */
export interface PrintedPart {
  readonly bytes: Uint8Array;
  /** Names of places in other parts, which stand in this one only so that links to them are kept. */
  readonly standIns: readonly string[];
}

/** A part that has been opened. */
export interface OpenPart extends Pick<PrintedPart, 'standIns'> {
  readonly pdf: PDFDocument;
}

/**
 * Add the pages of the others to the first part, as if all had been printed at once: one run of
 * pages, one tree of structure elements, one chain of bookmarks, one dictionary of named places.
 * What was added has no place in the parent tree; who writes the structure anew makes that.
 *
 * @param first as it came from the browser: none of its pages has been asked for
 */
export function joinParts(first: OpenPart, others: readonly OpenPart[]): void {
  const { pdf } = first;
  const { context, catalog } = pdf;
  const own = catalog.lookupMaybe(name('Dests'), PDFDict);
  const places = own ?? context.obj({});
  for (const place of first.standIns) places.delete(name(place));
  for (const other of others) {
    const adopter = new Adopter(other.pdf.context, context);
    addPages(pdf, other.pdf, adopter);
    addElements(pdf, other.pdf, adopter);
    addBookmarks(pdf, other.pdf, adopter);
    const standIns = new Set(other.standIns);
    const named = other.pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
    for (const [place, target] of named?.entries() ?? []) {
      if (!standIns.has(place.decodeText())) places.set(place, adopter.adopt(target));
    }
    adopter.finish();
  }
  if (own === undefined && places.keys().length > 0) catalog.set(name('Dests'), places);
}

/** Copies objects from one document into another; what they refer to comes along. */
class Adopter {
  readonly #refs = new Map<PDFRef, PDFRef>();
  readonly #waiting: PDFRef[] = [];

  constructor(
    private readonly from: PDFContext,
    private readonly to: PDFContext,
  ) {}

  /** Let an object of the one document be known as one that the other has already. */
  identify(ref: PDFObject | undefined, as: PDFObject | undefined): void {
    if (ref instanceof PDFRef && as instanceof PDFRef) this.#refs.set(ref, as);
  }

  adoptRef(ref: PDFRef): PDFRef {
    const known = this.#refs.get(ref);
    if (known !== undefined) return known;
    const fresh = this.to.nextRef();
    this.#refs.set(ref, fresh);
    // Not at once: chains of objects are longer than the stack is deep.
    this.#waiting.push(ref);
    return fresh;
  }

  adopt(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.adoptRef(object);
    if (object instanceof PDFDict) return this.#dict(object);
    if (object instanceof PDFArray) {
      const copy = object.clone(this.to);
      for (let index = 0; index < copy.size(); index++) {
        copy.set(index, this.adopt(copy.get(index)));
      }
      return copy;
    }
    if (object instanceof PDFRawStream) {
      return PDFRawStream.of(this.#dict(object.dict), object.contents);
    }
    return object;
  }

  /** Copy all that has been referred to. */
  finish(): void {
    for (let ref = this.#waiting.pop(); ref !== undefined; ref = this.#waiting.pop()) {
      const object = this.from.lookup(ref);
      const fresh = this.#refs.get(ref);
      if (object !== undefined && fresh !== undefined) this.to.assign(fresh, this.adopt(object));
    }
  }

  #dict(dict: PDFDict): PDFDict {
    const copy = dict.clone(this.to);
    for (const [key, value] of dict.entries()) {
      // A page's parent is set by who takes the page in.
      if (dict instanceof PDFPageLeaf && key === name('Parent')) copy.delete(key);
      else copy.set(key, this.adopt(value));
    }
    return copy;
  }
}

function addPages(pdf: PDFDocument, other: PDFDocument, adopter: Adopter): void {
  const root = pdf.catalog.get(name('Pages'));
  const tree = pdf.catalog.lookup(name('Pages'), PDFDict);
  const kids = tree.lookup(name('Kids'), PDFArray);
  const pages = other.getPages();
  const refs = pages.map(({ ref }) => adopter.adoptRef(ref));
  adopter.finish();
  for (const ref of refs) {
    if (root !== undefined) pdf.context.lookup(ref, PDFDict).set(name('Parent'), root);
    kids.push(ref);
  }
  const count = tree.lookup(name('Count'), PDFNumber).asNumber();
  tree.set(name('Count'), PDFNumber.of(count + pages.length));
}

function addElements(pdf: PDFDocument, other: PDFDocument, adopter: Adopter): void {
  const tree = (document: PDFDocument): PDFDict | undefined =>
    document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const [own, foreign] = [tree(pdf), tree(other)];
  const [top, otherTop] = [own, foreign].map((each) => each?.get(name('K')));
  if (own === undefined || foreign === undefined) return;
  adopter.identify(
    other.catalog.get(name('StructTreeRoot')),
    pdf.catalog.get(name('StructTreeRoot')),
  );
  adopter.identify(otherTop, top);
  // Both have one element at the top, the document.
  const kids = own.lookup(name('K'), PDFDict).lookup(name('K'), PDFArray);
  const added = foreign.lookup(name('K'), PDFDict).lookup(name('K'));
  const list = added instanceof PDFArray ? added.asArray() : [added];
  for (const element of list) if (element !== undefined) kids.push(adopter.adopt(element));
}

function addBookmarks(pdf: PDFDocument, other: PDFDocument, adopter: Adopter): void {
  const added = other.catalog.lookupMaybe(name('Outlines'), PDFDict);
  const [first, last] = ['First', 'Last'].map((key) => added?.get(name(key)));
  if (!(first instanceof PDFRef) || !(last instanceof PDFRef)) return;
  const own = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict);
  const end = own?.get(name('Last'));
  const outlines = own ?? pdf.context.obj({ Type: 'Outlines' });
  if (own === undefined) pdf.catalog.set(name('Outlines'), pdf.context.register(outlines));
  adopter.identify(other.catalog.get(name('Outlines')), pdf.catalog.get(name('Outlines')));
  const joint = adopter.adoptRef(first);
  if (end instanceof PDFRef) pdf.context.lookup(end, PDFDict).set(name('Next'), joint);
  else outlines.set(name('First'), joint);
  outlines.set(name('Last'), adopter.adoptRef(last));
  adopter.finish();
}
