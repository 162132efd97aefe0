import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Block, Note } from '../model/article.js';
import type { AlignedArticle } from '../model/bulletin.js';
import type { PrintPage } from '../model/print-page.js';
import type { Flow } from '../model/typeset.js';
import type { PlannedSection } from './plan.js';

const COVER: PrintPage = { page: 1, language: undefined, block: undefined, offset: 0 };

/** Every page of the book in order, the cover first, with the text that the plan begins it with. */
export function printPages(
  planned: readonly PlannedSection[],
  articles: readonly AlignedArticle[],
): PrintPage[] {
  const pages: PrintPage[] = [COVER];
  for (const { section, plan } of planned) {
    const texts = articles.find(({ id }) => id === section.id)?.texts.values() ?? [];
    const notes = [...texts].flatMap((text) => text.notes);
    for (const spread of plan.spreads) {
      const opposite = { verso: 'recto', recto: 'verso' } as const;
      for (const side of section.sides) {
        const isEmpty = spread[side].from === spread[side].to;
        const from = isEmpty ? opposite[side] : side;
        const flow = section.flows[from];
        pages.push({
          page: pages.length + 1,
          language: section.flows[side].language,
          ...startOf(flow, spread[from].from, notes),
        });
      }
    }
  }
  return pages;
}

type Place = Pick<PrintPage, 'block' | 'offset'>;

/** Where in the text a segment of a flow begins. */
function startOf(flow: Flow, segment: number, notes: readonly Note[]): Place {
  let index = segment;
  for (const block of flow.blocks) {
    if (index < block.segments.length) return placeIn(block, index, notes);
    index -= block.segments.length;
  }
  return { block: flow.blocks.at(-1)?.id, offset: 0 };
}

function placeIn(block: Block, segment: number, notes: readonly Note[]): Place {
  const offset = offsetIn(block, segment);
  // A footnote that was set after the article has become blocks; in the text it is a note still.
  const note = notes.find(({ id }) => block.id.startsWith(`${id}.`));
  if (note === undefined) return { block: block.id, offset };
  const { children } = block.element;
  const before = textBefore(
    note.content,
    (node) => 'children' in node && node.children === children,
  );
  return { block: note.id, offset: offset + (before ?? 0) };
}

/** The text of a block before one of its segments, as long as it is in the block's element. */
function offsetIn(block: Block, segment: number): number {
  const row = block.segments[segment]?.content[0];
  // Between the rows of a table stand its caption and head, which are no segments.
  if (block.kind === 'table') {
    return segment === 0 ? 0 : (textBefore([block.element], (node) => node === row) ?? 0);
  }
  return block.segments.slice(0, segment).reduce((sum, { text }) => sum + text.length, 0);
}

/** The length of the text that stands before a node; undefined if the node is not there. */
function textBefore(
  nodes: readonly Nodes[],
  isWanted: (node: Nodes) => boolean,
): number | undefined {
  let length = 0;
  for (const node of nodes) {
    if (isWanted(node)) return length;
    if ('children' in node) {
      const inside = textBefore(node.children, isWanted);
      if (inside !== undefined) return length + inside;
    }
    length += 'children' in node ? toString(node).length : 'value' in node ? node.value.length : 0;
  }
  return undefined;
}
