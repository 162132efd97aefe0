import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { StructureLabel } from '../../../model/structure-label.js';
import type { Bookmark } from '../bookmarks.js';
import { readLabel } from './structure-label-text.js';
import { element, isElement } from './structure-node.js';
import type { Annotation, MarkedContent, StructureKid, StructureNode } from './structure-node.js';

const name = (text: string): PDFName => PDFName.of(text);
const S = name('S');
const K = name('K');
const PG = name('Pg');
const TYPE = name('Type');
const MCID = name('MCID');
const OBJ = name('Obj');
const ALT = name('Alt');
const LANG = name('Lang');
const ID = name('ID');
const A = name('A');
const O = name('O');

/** Containers: those of the page's own making, and the foot that notes stand in. */
const MEANINGLESS: ReadonlySet<string> = new Set(['NonStruct', 'Aside']);

/** CSS px to pt. */
const PX = 0.75;

/**
 * Read the structure tree that Chromium has written. Containers without meaning are left
 * out, their content is their parent's; labels that the page was given take effect.
 *
 * @param bookmarks by the elements that they lead to
 * @returns the `Document` element, its containers without meaning taken away; undefined if the PDF is
 *   not tagged
 */
export function readStructure(
  pdf: PDFDocument,
  bookmarks: ReadonlyMap<PDFRef, Bookmark>,
): StructureNode | undefined {
  const tree = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (tree === undefined) return undefined;
  const pages = pdf.getPages();
  const reader = new StructureReader(
    pdf.context,
    new Map(pages.map((page, index) => [page.ref, index])),
    pages.map((page) => page.getHeight()),
    bookmarks,
  );
  const kids = reader.kidsOf(tree, undefined);
  const [first] = kids;
  return isElement(first) && first.type === 'Document' ? first : element('Document', kids);
}

class StructureReader {
  constructor(
    private readonly context: PDFContext,
    private readonly pageIndexes: ReadonlyMap<PDFObject, number>,
    private readonly pageHeights: readonly number[],
    private readonly bookmarks: ReadonlyMap<PDFRef, Bookmark>,
  ) {}

  kidsOf(parent: PDFDict, inherited: PDFObject | undefined): StructureKid[] {
    const page = parent.get(PG) ?? inherited;
    const held = parent.get(K);
    const direct = held instanceof PDFRef ? this.context.lookup(held) : held;
    if (direct === undefined) return [];
    const list = direct instanceof PDFArray ? direct.asArray() : [held ?? direct];
    return list.flatMap((kid) => this.#kid(kid, page));
  }

  #kid(held: PDFObject, page: PDFObject | undefined): StructureKid[] {
    const kid = held instanceof PDFRef ? this.context.lookup(held) : held;
    if (kid instanceof PDFNumber) return this.#content(kid, page);
    if (!(kid instanceof PDFDict)) return [];
    const type = kid.get(TYPE);
    if (type === name('MCR'))
      return this.#content(kid.lookup(MCID, PDFNumber), kid.get(PG) ?? page);
    if (type === name('OBJR')) {
      const annotation = this.#annotation(kid, page);
      return annotation === undefined ? [] : [annotation];
    }
    const nodes = this.#element(kid, page);
    const bookmark = held instanceof PDFRef ? this.bookmarks.get(held) : undefined;
    const [node] = nodes;
    if (bookmark !== undefined && isElement(node)) node.bookmark = bookmark;
    return nodes;
  }

  #content(mcid: PDFNumber, page: PDFObject | undefined): MarkedContent[] {
    const index = page === undefined ? undefined : this.pageIndexes.get(page);
    return index === undefined ? [] : [{ kind: 'content', page: index, mcid: mcid.asNumber() }];
  }

  #annotation(reference: PDFDict, inherited: PDFObject | undefined): Annotation | undefined {
    const ref = reference.get(OBJ);
    const page = reference.get(PG) ?? inherited;
    return ref instanceof PDFRef && page instanceof PDFRef
      ? { kind: 'annotation', page, ref }
      : undefined;
  }

  #element(dict: PDFDict, inherited: PDFObject | undefined): StructureKid[] {
    const type = dict.lookup(S, PDFName).decodeText();
    const kids = this.kidsOf(dict, inherited);
    const alt = textOf(dict.lookup(ALT));
    const language = textOf(dict.lookup(LANG));
    const label = alt === undefined ? undefined : readLabel(alt);
    if (label !== undefined) return [this.#labelled(label, kids, language)];
    if (MEANINGLESS.has(type) && language === undefined) return kids;
    const id = textOf(dict.lookup(ID));
    const attributes = this.#attributes(dict.lookup(A));
    return [
      element(MEANINGLESS.has(type) ? 'Div' : type, kids, {
        ...(alt === undefined ? {} : { alt }),
        ...(language === undefined ? {} : { language }),
        ...(id === undefined ? {} : { id }),
        ...(attributes.size === 0 ? {} : { attributes }),
      }),
    ];
  }

  #labelled(
    label: StructureLabel,
    kids: StructureKid[],
    language: string | undefined,
  ): StructureNode {
    const node = element(label.type, kids, language === undefined ? {} : { language });
    switch (label.type) {
      case 'Page':
        node.page = label;
        break;
      case 'Note':
        node.id = label.id;
        break;
      case 'Reference':
        node.note = label.note;
        break;
      case 'Link':
        node.contents = label.contents;
        break;
      case 'Figure':
        node.alt = label.alt;
        node.attributes = new Map([['Layout', this.#box(kids, label.box)]]);
        break;
      case 'Formula':
        node.alt = label.alt;
        break;
      case 'Sect':
        node.language = label.language;
        break;
      case 'Span':
        if (label.actualText !== undefined) node.actualText = label.actualText;
        break;
      default:
    }
    return node;
  }

  /** Where a picture stands, in the page's own coordinates. */
  #box(
    kids: readonly StructureKid[],
    [left, top, width, height]: readonly [number, number, number, number],
  ): Map<string, PDFObject> {
    const content = kids.find((kid): kid is MarkedContent => kid.kind === 'content');
    const sheet = this.pageHeights[content?.page ?? -1];
    if (sheet === undefined) return new Map();
    const edges = [left * PX, sheet - (top + height) * PX, (left + width) * PX, sheet - top * PX];
    return new Map<string, PDFObject>([
      ['BBox', this.context.obj(edges.map((edge) => Math.round(edge * 100) / 100))],
      ['Placement', name('Block')],
    ]);
  }

  #attributes(held: PDFObject | undefined): Map<string, Map<string, PDFObject>> {
    const attributes = new Map<string, Map<string, PDFObject>>();
    const dicts = held instanceof PDFArray ? held.asArray() : held === undefined ? [] : [held];
    for (const each of dicts) {
      const dict = this.context.lookup(each);
      if (!(dict instanceof PDFDict)) continue;
      const owner = dict.lookup(O, PDFName).decodeText();
      const own = attributes.get(owner) ?? new Map<string, PDFObject>();
      for (const [key, value] of dict.entries()) {
        // A span of 1 is what every cell has unless it says otherwise.
        const isDefault = value instanceof PDFNumber && value.asNumber() === 1;
        if (key !== O && !isDefault) own.set(key.decodeText(), value);
      }
      if (own.size > 0) attributes.set(owner, own);
    }
    return attributes;
  }
}

/** What a text string says; undefined if the object is none. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}
