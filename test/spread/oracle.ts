import type { Side } from '../../src/model/language.js';
import type {
  MeasuredArticle,
  MeasuredBlock,
  MeasuredFlow,
  PageRoom,
  Run,
} from '../../src/model/spread.js';
import { COSTS, type Costs } from '../../src/spread/costs.js';

/** A page judged from scratch. */
export interface JudgedPage {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly pads: ReadonlyMap<number, number>;
}

export interface JudgedSpread {
  readonly verso: JudgedPage;
  readonly recto: JudgedPage;
  readonly fits: boolean;
  readonly cost: number;
}

/** What a page holds of one block: its segments `first` to `last`, both inclusive. */
interface Part {
  readonly block: MeasuredBlock;
  readonly blockIndex: number;
  readonly first: number;
  readonly last: number;
}

/** The spread of the beads from `from` up to `to`, worked out anew without any running sums. */
export function judgeSpread(
  article: MeasuredArticle,
  room: PageRoom,
  from: number,
  to: number,
  costs: Costs = COSTS,
): JudgedSpread {
  const pads = levelPads(article, from, to);
  const verso = judgePage(article, 'verso', room, from, to, pads.verso);
  const recto = judgePage(article, 'recto', room, from, to, pads.recto);
  const fits = verso.height <= room.height + 0.01 && recto.height <= room.height + 0.01;

  const broken = [verso, recto].filter((page) => page.breaksBlock).length;
  let cost = costs.spread;
  if (broken > 0) cost += costs.insideBlock;
  if (broken === 2) cost += costs.insideBothBlocks;
  if ([verso, recto].some((page) => page.breaksTogether)) cost += costs.insideTogether;
  for (const page of [verso, recto]) {
    if (page.from === page.to) cost += costs.emptySide;
    if (page.endsInHeading) cost += costs.headingAtFoot;
    cost += costs.thinFragment * page.thin;
  }
  if (!fits) cost += costs.overfull;

  const usedVerso = Math.min(1, verso.height / room.height);
  const usedRecto = Math.min(1, recto.height / room.height);
  const used = Math.max(usedVerso, usedRecto);
  if (to < article.beads.length) {
    cost += costs.white * (1 - used) * (1 - used);
    if (broken > 0) cost += costs.whiteInsideBlock * (1 - used) * (1 - used);
    cost += costs.imbalance * (usedVerso - usedRecto) * (usedVerso - usedRecto);
  } else if (from > 0 && used < 0.2) {
    cost += costs.scantLast;
  }
  if (fits && hasRoomLeft(article, room, from, to)) cost += costs.leftOver;
  return { verso, recto, fits, cost };
}

/** Whether whole blocks more would have fitted. */
function hasRoomLeft(article: MeasuredArticle, room: PageRoom, from: number, to: number): boolean {
  for (let end = to + 1; end <= article.beads.length; end += 1) {
    const pads = levelPads(article, from, end);
    const pages = (['verso', 'recto'] as const).map((side) =>
      judgePage(article, side, room, from, end, pads[side]),
    );
    if (pages.some(({ height }) => height > room.height + 0.01)) return false;
    if (pages.every(({ breaksBlock, endsInHeading }) => !breaksBlock && !endsInHeading))
      return true;
  }
  return false;
}

/** The least cost among all partitions: all 2^(n-1) are tried. */
export function leastCost(article: MeasuredArticle, room: PageRoom, costs: Costs = COSTS): number {
  const count = article.beads.length;
  if (count === 0) return 0;
  let least = Infinity;
  for (let mask = 0; mask < 2 ** (count - 1); mask += 1) {
    let from = 0;
    let sum = 0;
    for (let to = 1; to <= count; to += 1) {
      const isBreak = to === count || (mask & (1 << (to - 1))) !== 0;
      if (!isBreak) continue;
      const spread = judgeSpread(article, room, from, to, costs);
      sum += spread.fits || to === from + 1 ? spread.cost : Infinity;
      from = to;
    }
    least = Math.min(least, sum);
  }
  return least;
}

function judgePage(
  article: MeasuredArticle,
  side: Side,
  room: PageRoom,
  fromBead: number,
  toBead: number,
  pads: ReadonlyMap<number, number>,
) {
  const flow = article.flows[side];
  const from = segmentAt(article, side, fromBead);
  const to = segmentAt(article, side, toBead);
  const parts = partsOf(flow, from, to);
  const notes = flow.blocks.flatMap((block) => block.notes).slice(from, to);
  const noteHeight = notes.reduce((sum, note) => sum + note, 0);
  const separator = notes.some((note) => note > 0) ? room.noteSeparator : 0;

  const head = parts[0];
  const foot = parts.at(-1);
  const carriedOver = head !== undefined && head.first > 0;
  const breaksBlock = foot !== undefined && foot.last < foot.block.notes.length - 1;
  const endsInHeading =
    foot !== undefined &&
    !breaksBlock &&
    foot.block.keepWithNext &&
    foot.blockIndex < flow.blocks.length - 1;
  return {
    from,
    to,
    height: bodyHeight(parts, pads) + noteHeight + separator,
    pads,
    breaksBlock,
    breaksTogether: breaksBlock && foot.block.keepTogether === true,
    endsInHeading,
    thin: (carriedOver && isThin(head) ? 1 : 0) + (breaksBlock && isThin(foot) ? 1 : 0),
  };
}

function levelPads(article: MeasuredArticle, from: number, to: number) {
  const pads = { verso: new Map<number, number>(), recto: new Map<number, number>() };
  for (let bead = from + 1; bead < to; bead += 1) {
    const { level, verso, recto } = article.beads[bead]!;
    if (!level || verso === 0 || recto === 0) continue;
    const left = topOfBead(article, 'verso', from, bead, pads.verso);
    const right = topOfBead(article, 'recto', from, bead, pads.recto);
    if (!left || !right) continue;
    if (left.top < right.top) pads.verso.set(left.blockIndex, right.top - left.top);
    if (right.top < left.top) pads.recto.set(right.blockIndex, left.top - right.top);
  }
  return pads;
}

/** Where the block that a bead begins stands on a page; undefined if it begins none. */
function topOfBead(
  article: MeasuredArticle,
  side: Side,
  fromBead: number,
  bead: number,
  pads: ReadonlyMap<number, number>,
) {
  const from = segmentAt(article, side, fromBead);
  const segment = segmentAt(article, side, bead);
  const flow = article.flows[side];
  const [part] = partsOf(flow, segment, segment + 1);
  if (part?.first !== 0) return undefined;
  const above = bodyHeight(partsOf(flow, from, segment), pads);
  const space = segment > from ? part.block.spaceBefore : 0;
  return { top: above + space, blockIndex: part.blockIndex };
}

function bodyHeight(parts: readonly Part[], pads: ReadonlyMap<number, number>): number {
  let height = 0;
  parts.forEach((part, i) => {
    if (i > 0) height += part.block.spaceBefore;
    if (part.first === 0) height += pads.get(part.blockIndex) ?? 0;
    height += runOf(part).height;
  });
  return height;
}

function partsOf(flow: MeasuredFlow, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  flow.blocks.forEach((block, blockIndex) => {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, block.notes.length) - 1;
    if (first <= last) parts.push({ block, blockIndex, first, last });
    start += block.notes.length;
  });
  return parts;
}

function runOf({ block, first, last }: Pick<Part, 'block' | 'first' | 'last'>): Run {
  return block.runs[first]![last - first] ?? { height: Infinity, lines: Infinity };
}

function isThin(part: Part): boolean {
  const whole = runOf({ block: part.block, first: 0, last: part.block.notes.length - 1 });
  return runOf(part).lines < 2 && whole.lines >= 2;
}

function segmentAt(article: MeasuredArticle, side: Side, bead: number): number {
  return article.beads.slice(0, bead).reduce((sum, each) => sum + each[side], 0);
}
