import type { Block, Segment } from '../model/article.js';
import type { Section, SectionBead } from '../model/typeset.js';
import { segmentOf } from './collect-blocks.js';
import { inlineText, PLACEHOLDER, splitInline } from './split-inline.js';

/** What the browser does not count as a character of a line. */
const UNCOUNTED = new RegExp(`[\\s\\u00AD\\u2060${PLACEHOLDER}]`, 'u');

/**
 * Cut the paragraphs of a book of one language into their lines, so that a page may end with any
 * of them. Each line belongs to the bead that its first character stands in.
 *
 * @param lines for a block, how many characters (blanks not counted) stand before each line but
 *   the first; blocks without an entry stay as they are
 */
export function lineSegments(
  section: Section,
  lines: ReadonlyMap<string, readonly number[]>,
): Section {
  const flow = section.flows.verso;
  const beads: SectionBead[] = [];
  let next = 0;
  const blocks = flow.blocks.map((block): Block => {
    const own = section.beads.slice(next, next + block.segments.length);
    next += block.segments.length;
    const starts = block.kind === 'paragraph' ? lines.get(block.id) : undefined;
    if (starts === undefined) {
      beads.push(...own);
      return block;
    }
    const text = inlineText(block.element.children);
    const ends = [...starts.map((count) => offsetOf(text, count)), text.length];
    const segments = splitInline(block.element.children, [...new Set(ends)]).map(segmentOf);
    const sentenceOf = sentences(block.segments);
    let offset = 0;
    for (const { content } of segments) {
      const bead = own[sentenceOf(offset)];
      if (bead !== undefined) beads.push(bead);
      offset += inlineText(content).length;
    }
    return { ...block, segments };
  });
  const lined = { ...flow, blocks };
  return { ...section, beads, flows: { verso: lined, recto: lined }, digest: undefined };
}

/** The offset in a text of the character that so many counted ones stand before. */
function offsetOf(text: string, count: number): number {
  let counted = 0;
  let offset = 0;
  for (const character of text) {
    if (!UNCOUNTED.test(character)) {
      if (counted === count) return offset;
      counted += 1;
    }
    offset += character.length;
  }
  return text.length;
}

/** Finds the sentence that an offset of a paragraph's text falls into. */
function sentences(segments: readonly Segment[]): (offset: number) => number {
  const ends: number[] = [];
  for (const { content } of segments) ends.push((ends.at(-1) ?? 0) + inlineText(content).length);
  return (offset) => {
    const index = ends.findIndex((end) => offset < end);
    return index < 0 ? segments.length - 1 : index;
  };
}
