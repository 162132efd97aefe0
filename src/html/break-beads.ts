import type { ElementContent } from 'hast';
import type { Block, Segment } from '../model/article.js';
import { SIDES, type Side } from '../model/language.js';
import type { Flow, Section, SectionBead } from '../model/typeset.js';
import { segmentOf } from './collect-blocks.js';
import { inlineText, splitInline } from './split-inline.js';

/**
 * Divide beads that are too long for a page into parts that follow one another on both sides in
 * step: by their sentences, rows or lines, and inside a sentence where there are too few.
 *
 * @param parts bead index -> how many parts it is to have
 * @returns the section with more segments and beads; a bead of blocks that cannot be divided
 *   (a picture, a row) keeps what it has
 */
export function breakBeads(section: Section, parts: ReadonlyMap<number, number>): Section {
  const beads: SectionBead[] = [];
  const next = { verso: 0, recto: 0 };
  const flows = {
    verso: new FlowBreaker(section.flows.verso),
    recto: new FlowBreaker(section.flows.recto),
  };
  for (const [index, bead] of section.beads.entries()) {
    const count = parts.get(index) ?? 1;
    const shares = { verso: [bead.verso], recto: [bead.recto] };
    for (const side of SIDES) {
      const from = next[side];
      next[side] += bead[side];
      if (count > 1) shares[side] = flows[side].divide(from, next[side], count);
    }
    for (let part = 0; part < count; part++) {
      const verso = shares.verso[part] ?? 0;
      const recto = shares.recto[part] ?? 0;
      if (verso + recto === 0) continue;
      beads.push({ id: count === 1 ? bead.id : `${bead.id}.${String(part + 1)}`, verso, recto });
    }
  }
  const flow = (side: Side): Flow => ({ ...section.flows[side], blocks: flows[side].blocks() });
  const broken = { verso: flow('verso'), recto: flow('recto') };
  // It is no longer what its digest names.
  return { ...section, beads, flows: broken, digest: undefined };
}

/** One flow's segments while some of them are divided. */
class FlowBreaker {
  /** For every segment of the flow, in order, what it has become. */
  readonly #pieces: { block: number; pieces: readonly Segment[] }[];

  constructor(private readonly flow: Flow) {
    this.#pieces = flow.blocks.flatMap((block, index) =>
      block.segments.map((segment) => ({ block: index, pieces: [segment] })),
    );
  }

  /** Divide the segments of a range into `count` runs of about one length; their sizes. */
  divide(from: number, to: number, count: number): number[] {
    const range = this.#pieces.slice(from, to);
    const total = range.reduce((sum, { pieces }) => sum + lengthOf(pieces[0]), 0) || 1;
    if (range.length < count * 2) {
      for (const entry of range) {
        const kind = this.flow.blocks[entry.block]?.kind;
        const [segment] = entry.pieces;
        if (segment === undefined || (kind !== 'paragraph' && kind !== 'code')) continue;
        const wanted = Math.ceil((count * 2 * lengthOf(segment)) / total);
        entry.pieces = wanted > 1 ? divideSegment(segment, wanted) : entry.pieces;
      }
    }
    const pieces = range.flatMap((entry) => entry.pieces);
    const shares = Array.from({ length: count }, () => 0);
    let before = 0;
    for (const piece of pieces) {
      const middle = before + lengthOf(piece) / 2;
      const part = Math.min(Math.floor((middle / total) * count), count - 1);
      shares[part] = (shares[part] ?? 0) + 1;
      before += lengthOf(piece);
    }
    return shares;
  }

  blocks(): Block[] {
    const segments: Segment[][] = this.flow.blocks.map(() => []);
    for (const { block, pieces } of this.#pieces) segments[block]?.push(...pieces);
    return this.flow.blocks.map((block, index) => ({ ...block, segments: segments[index] ?? [] }));
  }
}

const lengthOf = (segment: Segment | undefined): number => Math.max(segment?.text.length ?? 0, 1);

function divideSegment(segment: Segment, count: number): Segment[] {
  const content: readonly ElementContent[] = segment.content;
  const text = inlineText(content);
  const ends = new Set<number>();
  for (let part = 1; part < count; part++)
    ends.add(goodBreak(text, Math.floor((text.length * part) / count)));
  ends.delete(0);
  ends.add(text.length);
  return splitInline(
    content,
    [...ends].sort((a, b) => a - b),
  ).map(segmentOf);
}

/** The next place near an offset where a line may end: after a space, a comma, a Han character. */
function goodBreak(text: string, offset: number): number {
  const near = /[\s，；、：,;]|[\p{Script=Han}](?![\p{P}])/u.exec(text.slice(offset, offset + 60));
  const end = near === null ? offset : offset + near.index + near[0].length;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;
}
