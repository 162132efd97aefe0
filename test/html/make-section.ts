import type { ElementContent } from 'hast';
import { collectBlocks } from '../../src/html/collect-blocks.js';
import { makeSafe } from '../../src/html/make-safe.js';
import { contentOf } from '../../src/markdown/mdast-to-hast.js';
import { rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { resolveCalls } from '../../src/html/resolve-calls.js';
import type { Block } from '../../src/model/article.js';
import { SIDES } from '../../src/model/language.js';
import type { Flow, Section, SectionBead } from '../../src/model/typeset.js';
import { parseHtml } from './parse-html.js';

const leaves = (html: string) => rehypeLeafBlocks(makeSafe(parseHtml(html), () => undefined));

/** A footnote call as the Markdown parser leaves it. */
export const call = (number: number): string => `<sup><a data-note="${String(number)}"></a></sup>`;

/** One language's flow, from HTML and the HTML of its footnotes. */
export function makeFlow(language: string, html: string, notes: readonly string[] = []): Flow {
  const root = leaves(html);
  const noteId = (number: number): string => `art.${language}.note-${String(number)}`;
  resolveCalls(root, new Map(notes.map((_, index) => [String(index + 1), index + 1])), noteId);
  return {
    language,
    blocks: collectBlocks(root, `art.${language}`, language).blocks,
    notes: notes.map((note, index) => ({
      number: index + 1,
      id: noteId(index + 1),
      content: contentOf(leaves(note)),
    })),
  };
}

/** A section with beads of so many segments on each side. */
export function makeSection(
  verso: Flow,
  recto: Flow,
  beads: readonly (readonly [verso: number, recto: number])[],
): Section {
  return {
    id: 'art',
    kind: 'article',
    digest: undefined,
    title: 'T',
    flows: { verso, recto },
    sides: SIDES,
    beads: beads.map((bead, index): SectionBead => ({
      id: `art/${String(index)}`,
      verso: bead[0],
      recto: bead[1],
    })),
  };
}

export const segmentsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => block.segments);

export const contentIn = (blocks: readonly Block[]): ElementContent[] =>
  segmentsOf(blocks).flatMap((segment) => segment.content);
