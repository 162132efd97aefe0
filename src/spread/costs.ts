import type { Side } from '../model/language.js';
import type { PageRoom } from '../model/spread.js';

/**
 * What makes a spread ugly, in points of cost; a plan's cost is the sum over its spreads.
 *
 * The scale is set by `white` and `insideBlock`. On a page of 28 lines, w lines of white cost
 * 12.8 w²: 3 lines 115, 4 lines 204, 5 lines 319. A break inside a paragraph costs 200, so it
 * does not pay for 3 lines of white and pays for 5. The square makes one gap of six lines dearer
 * than three gaps of two, as TeX's badness does for the space in a line.
 */
export const COSTS = {
  /** Every spread: of two plans with equal looks, the one with less paper. */
  spread: 50,
  /** Times the square of the unused part of the fuller page; not on the last spread. */
  white: 10_000,
  /**
   * Times the square of the difference between both pages' unused parts; not on the last spread.
   * Light, because the shorter page's white comes from the ratio of the two languages and no
   * choice of breaks can remove it.
   */
  imbalance: 1_000,
  /** The spread's end stands inside a block, on one side or on both. */
  insideBlock: 200,
  /**
   * Added, times the square of the unused part of the fuller page: a paragraph that breaks off above
   * a gap looks as if text were missing, and white may stand where a paragraph ends.
   */
  whiteInsideBlock: 10_000,
  /** Added when it stands inside a block on both sides. */
  insideBothBlocks: 40,
  /** Added when a block that should stay whole is broken: worth two fifths of a page of white. */
  insideTogether: 1_500,
  /**
   * Each part of a broken block that is less than two lines high: an orphan at the foot or a widow
   * at the head. With the break itself it is worth about 7 lines of white.
   */
  thinFragment: 400,
  /**
   * The next blocks would have had room whole: what belongs to a picture stays below it, rather than
   * white be shared out evenly over the spreads.
   */
  leftOver: 400,
  /** Each page that ends after a heading or a lead-in: worse than any amount of white or an empty side. */
  headingAtFoot: 50_000,
  /** Each page that holds nothing, since a blank page inside an article reads as a fault. */
  emptySide: 20_000,
  /**
   * The last of several spreads holds hardly anything. Filling it up to the limit takes at most
   * 5.6 lines of white earlier (400), where blocks would have had room (400), and a break inside a
   * paragraph (200), so it pays.
   */
  scantLast: 1_500,
  /** A bead that fits on no page: more than all else, yet finite, so that a plan always exists. */
  overfull: 1e9,
} as const;

export type Costs = Readonly<Record<keyof typeof COSTS, number>>;

/**
 * In a book of one language nothing need be found on the page opposite: its text goes on overleaf
 * wherever a page is full.
 */
export const SINGLE_FLOW_COSTS: Costs = {
  ...COSTS,
  insideBlock: 0,
  insideBothBlocks: 0,
  whiteInsideBlock: 0,
};

/** A last spread is scant when its fuller page uses less than this part of the height. */
const SCANT_PART = 0.2;

/** Measured heights are sums of rounded numbers, in pt: so much too tall still fits. */
const SLACK = 0.01;

/** What the cost of a page depends on. */
export interface PageFacts {
  /** In pt, pads and footnotes included. */
  readonly height: number;
  readonly isEmpty: boolean;
  /** The page ends inside a block. */
  readonly breaksBlock: boolean;
  /** The page ends inside a block that should stay whole. */
  readonly breaksTogether: boolean;
  /** The page ends after a block that must be kept with the next. */
  readonly headingAtFoot: boolean;
  /** How many parts of broken blocks, at head and foot, are less than two lines high: 0 to 2. */
  readonly thinFragments: number;
}

/** What the cost of a spread depends on, besides its position. */
export type SpreadFacts = Readonly<Record<Side, PageFacts>>;

/** Whether a spread may end here without a break inside a block, or a heading at the foot. */
export function endsCleanly({ verso, recto }: SpreadFacts): boolean {
  return [verso, recto].every((page) => !page.breaksBlock && !page.headingAtFoot);
}

/** The heights of two facing pages, in pt. */
export type SpreadHeights = Readonly<Record<Side, Pick<PageFacts, 'height'>>>;

/** Where a spread stands in its article. */
export interface SpreadPosition {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Whether both pages stay within the room. */
export function fitsRoom({ verso, recto }: SpreadHeights, room: PageRoom): boolean {
  return Math.max(verso.height, recto.height) <= room.height + SLACK;
}

/** The cost of one spread: 0 or more, smaller is better, always finite. It needs no other spread. */
export function spreadCost(
  spread: SpreadFacts,
  position: SpreadPosition,
  room: PageRoom,
  costs: Costs = COSTS,
): number {
  return (
    costs.spread +
    whiteCost(spread, position, room, costs) +
    breakCost(spread, costs) +
    pageCost(spread.verso, costs) +
    pageCost(spread.recto, costs) +
    (fitsRoom(spread, room) ? 0 : costs.overfull)
  );
}

function whiteCost(
  { verso, recto }: SpreadFacts,
  position: SpreadPosition,
  room: PageRoom,
  costs: Costs,
): number {
  if (position.isLast) {
    const isScant = Math.max(verso.height, recto.height) < SCANT_PART * room.height;
    return isScant && !position.isFirst ? costs.scantLast : 0;
  }
  const unusedVerso = unusedPart(verso, room);
  const unusedRecto = unusedPart(recto, room);
  const inside = verso.breaksBlock || recto.breaksBlock ? costs.whiteInsideBlock : 0;
  return (
    (costs.white + inside) * Math.min(unusedVerso, unusedRecto) ** 2 +
    costs.imbalance * (unusedVerso - unusedRecto) ** 2
  );
}

function unusedPart(page: PageFacts, room: PageRoom): number {
  return Math.max(0, 1 - page.height / room.height);
}

function breakCost({ verso, recto }: SpreadFacts, costs: Costs): number {
  if (!verso.breaksBlock && !recto.breaksBlock) return 0;
  const inBoth = verso.breaksBlock && recto.breaksBlock;
  const together = verso.breaksTogether || recto.breaksTogether;
  return (
    costs.insideBlock +
    (inBoth ? costs.insideBothBlocks : 0) +
    (together ? costs.insideTogether : 0)
  );
}

function pageCost(page: PageFacts, costs: Costs): number {
  return (
    page.thinFragments * costs.thinFragment +
    (page.headingAtFoot ? costs.headingAtFoot : 0) +
    (page.isEmpty ? costs.emptySide : 0)
  );
}
