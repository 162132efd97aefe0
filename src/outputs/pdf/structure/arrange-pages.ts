import type { ReadingOrder } from '../../../model/config.js';
import { element, isElement } from './structure-node.js';
import type { StructureKid, StructureNode } from './structure-node.js';

/** One language of a section, while its pages are strung together. */
interface Flow {
  /** Its passages in order: one for all pages, or one for each page. */
  readonly passages: StructureNode[];
  readonly notes: Map<string, StructureNode>;
}

interface Section {
  readonly kind: string;
  readonly flows: Map<string, Flow>;
  /** Passages of all its languages as the pages have them. */
  readonly passages: StructureNode[];
}

/** A book's text in reading order. */
export interface ArrangedBook {
  readonly root: StructureNode;
  /** For each passage the notes that stand on its flow's pages, by id. */
  readonly notes: ReadonlyMap<StructureNode, Map<string, StructureNode>>;
}

/**
 * Put the text of the pages in reading order: in each section all pages of one language, then all
 * of the other, or page by page as the book is opened. What was broken at the foot of a page is
 * one element again, at the place where it begins.
 *
 * What stands outside the pages, and the footnotes, are not in the tree that is returned.
 */
export function arrangePages(root: StructureNode, order: ReadingOrder): ArrangedBook {
  const sections: Section[] = [];
  const notes = new Map<StructureNode, Map<string, StructureNode>>();
  for (const page of pagesIn(root)) {
    const { kind = '', language = '', opening = true, continued = 0 } = page.page ?? {};
    let section = sections.at(-1);
    // The first pages of both languages open a section; it is one section.
    if (
      section === undefined ||
      section.kind !== kind ||
      (opening && section.flows.has(language))
    ) {
      section = { kind, flows: new Map(), passages: [] };
      sections.push(section);
    }
    const flow: Flow = section.flows.get(language) ?? { passages: [], notes: new Map() };
    section.flows.set(language, flow);

    const text = page.kids.filter((kid) => !isNote(kid));
    for (const kid of page.kids) if (isNote(kid)) flow.notes.set(kid.id ?? '', kid);
    const last = flow.passages.at(-1);
    const rest = last === undefined ? text : joined(last.kids, text, continued);
    if (last !== undefined && order === 'article') {
      last.kids.push(...rest);
    } else if (rest.length > 0) {
      const passage = element('Sect', [...rest], language === '' ? {} : { language });
      flow.passages.push(passage);
      section.passages.push(passage);
      notes.set(passage, flow.notes);
    }
  }
  const parts = sections.map(({ kind, passages }) =>
    element(kind === 'article' ? 'Art' : 'Sect', passages),
  );
  return { root: { ...root, kids: parts }, notes };
}

const isNote = (kid: StructureKid): kid is StructureNode => isElement(kid) && kid.type === 'Note';

/** The labelled pages below an element; the element itself if there are none. */
function pagesIn(root: StructureNode): StructureNode[] {
  const pages: StructureNode[] = [];
  const collect = (node: StructureNode): void => {
    if (node.page !== undefined) pages.push(node);
    else for (const kid of node.kids) if (isElement(kid)) collect(kid);
  };
  collect(root);
  return pages.length > 0 ? pages : [root];
}

/**
 * Join the first of a page's elements to the last before it, `depth` levels deep.
 *
 * @returns what is left of the page's elements
 */
function joined(
  before: readonly StructureKid[],
  after: readonly StructureKid[],
  depth: number,
): StructureKid[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (depth === 0 || !isElement(last) || !isElement(first) || last.type !== first.type) {
    return [...after];
  }
  last.kids.push(...joined(last.kids, first.kids, depth - 1));
  return rest;
}
