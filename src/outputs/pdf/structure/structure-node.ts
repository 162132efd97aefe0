import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Bookmark } from '../bookmarks.js';
import type { PageLabel } from '../../../model/structure-label.js';

/** Marked content of a page: the leaf of the tree. */
export interface MarkedContent {
  readonly kind: 'content';
  /** Index of the page. */
  readonly page: number;
  readonly mcid: number;
  /** The form that it stands in, if it is not in the page's own content stream. */
  form?: PDFRef;
}

/** An annotation (of a link) that belongs to an element. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: PDFRef;
  readonly ref: PDFRef;
}

/** A structure element (ISO 32000-1, 14.7.2), in a form that can be moved about. */
export interface StructureNode {
  readonly kind: 'element';
  /** A structure type, or `Page` until pages have been put in order. */
  type: string;
  kids: StructureKid[];
  language?: string;
  /** `/Alt`. */
  alt?: string;
  actualText?: string;
  id?: string;
  /** The id of the note that this element calls. */
  note?: string;
  /** What a link's annotation says of itself. */
  contents?: string;
  page?: PageLabel;
  /** Of a heading. */
  bookmark?: Bookmark;
  /** Attributes by owner (`Table`, `List`, `Layout`) and key. */
  attributes?: Map<string, Map<string, PDFObject>>;
}

export type StructureKid = StructureNode | MarkedContent | Annotation;

export function element(
  type: string,
  kids: StructureKid[] = [],
  properties: Partial<Omit<StructureNode, 'kind' | 'type' | 'kids'>> = {},
): StructureNode {
  return { kind: 'element', type, kids, ...properties };
}

export const isElement = (kid: StructureKid | undefined): kid is StructureNode =>
  kid?.kind === 'element';

/** Visit a tree from its root, in reading order. */
export function visitElements(
  node: StructureNode,
  visit: (node: StructureNode, parent: StructureNode | undefined) => void,
  parent?: StructureNode,
): void {
  visit(node, parent);
  for (const kid of node.kids) if (isElement(kid)) visitElements(kid, visit, node);
}

/** Elements that hold blocks (ISO 32000-1, 14.8.4.2): text stands in them in a block only. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'TOC', 'TOCI', 'L', 'LI', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'Note'],
]);

export const isGroup = ({ type }: StructureNode): boolean => GROUPS.has(type);

const INLINE: ReadonlySet<string> = new Set([
  ...['Span', 'Quote', 'Reference', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'Em', 'Strong'],
  'Formula',
]);

/** Whether an element stands within a line of text. */
export const isInline = (kid: StructureKid): boolean => !isElement(kid) || INLINE.has(kid.type);
