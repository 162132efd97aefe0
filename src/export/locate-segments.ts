import type { Root } from 'mdast';
import { splitSentences } from '../languages/split-sentences.js';
import { parseLocated, textRuns } from '../markdown/located-text.js';
import type { ArticleText } from '../model/article.js';
import type { LanguageTag } from '../model/language.js';
import { inlineTextOf, PLACEHOLDER, rangesBetween } from './inline-text.js';
import { textLeaves, type TextLeaf } from './text-leaves.js';
import { titleParts } from './title-parts.js';
import type { UnitPart } from './translation-unit.js';

/** Where a segment stands in its file. */
export interface LocatedSegment {
  readonly plain: string;
  readonly place:
    | { readonly from: number; readonly to: number }
    /** The title's lines in the front matter. */
    | { readonly title: readonly UnitPart[] }
    /** Part of the segment before it, which holds both. */
    | 'joined'
    /** Nowhere that text could be put back: made by the build, or inside HTML. */
    | undefined;
}

/** Where each segment of a text stands in its Markdown, in the order of the flow. */
export function locateSegments(
  text: ArticleText,
  markdown: string,
  language: LanguageTag,
): { readonly tree: Root; readonly segments: readonly LocatedSegment[] } {
  const tree = parseLocated(markdown);
  const leaves = textLeaves(tree) ?? [];
  const title = titleParts(markdown);
  const inBody = text.blocks.filter(
    ({ kind }) => kind !== 'credit' && (kind !== 'title' || title === undefined),
  );
  const kinds = (all: readonly { readonly kind: string }[]): string =>
    all.map(({ kind }) => (kind === 'title' ? 'heading' : kind)).join();
  const fits = kinds(inBody) === kinds(leaves);
  const segments = text.blocks.flatMap((block): LocatedSegment[] => {
    // Listings, rules and what the build adds to a credit are no sentences.
    const isProse = !['code', 'rule', 'credit'].includes(block.kind);
    const plain = block.segments.map((segment) => (isProse ? clean(segment.text) : ''));
    if (block.kind === 'title' && title !== undefined) {
      return [
        {
          plain: title.flatMap(({ kind, value }) => (kind === 'text' ? [value] : [])).join(' '),
          place: { title },
        },
      ];
    }
    const leaf = fits ? leaves[inBody.indexOf(block)] : undefined;
    if (leaf === undefined) return plain.map((each) => ({ plain: each, place: undefined }));
    return locateLeaf(leaf, markdown, language, plain);
  });
  return { tree, segments };
}

function locateLeaf(
  leaf: TextLeaf,
  markdown: string,
  language: LanguageTag,
  plain: readonly string[],
): LocatedSegment[] {
  const count = plain.length;
  // Listings and pictures are no prose.
  if (['code', 'rule', 'figure'].includes(leaf.kind)) {
    return plain.map((each) => ({ plain: each, place: undefined }));
  }
  const inline = inlineTextOf(leaf.node, markdown);
  const parts =
    leaf.pieces?.map(([from, to]) => ({ from, to, text: textWithin(leaf, markdown, from, to) })) ??
    rangesBetween(
      inline,
      leaf.kind === 'paragraph' ? splitSentences(inline.text, language) : [inline.text.length],
      leaf.range,
    );
  if (parts.length === count) {
    return parts.map(({ from, to, text }) => ({ plain: clean(text), place: { from, to } }));
  }
  const [from, to] = leaf.range;
  return plain.map((_, index) => ({
    plain: index === 0 ? clean(inline.text) : '',
    place: index === 0 ? { from, to } : 'joined',
  }));
}

/** The text of a row, a blank between its cells. */
function textWithin(leaf: TextLeaf, markdown: string, from: number, to: number): string {
  return textRuns(leaf.node, markdown)
    .filter(({ offsets }) => (offsets[0] ?? 0) >= from && (offsets[0] ?? 0) < to)
    .map(({ text }) => text)
    .join(' ');
}

const clean = (text: string): string =>
  text.replaceAll(PLACEHOLDER, '').replace(/\s+/gu, ' ').trim();
