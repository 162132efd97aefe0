import type { MeasuredBlock, PlannedPage, Run } from '../model/spread.js';
import type { PageFacts } from './costs.js';
import type { SegmentPlace } from './segment-places.js';

/** Fewer lines of a broken block than this look lost at a page's head or foot. */
const LINES_TOGETHER = 2;

/** Stands for a run that was not measured because it is taller than a page. */
const UNMEASURED: Run = { height: Infinity, lines: Infinity };

/** What one page holds of one block. */
interface Fragment {
  /** The place of its first segment. */
  readonly start: SegmentPlace;
  readonly run: Run;
}

/**
 * One page while it is filled from the top, a segment at a time. Each step takes constant time:
 * only the last fragment can still change, so the height above it is kept as a sum.
 */
export class PageFiller implements PageFacts {
  readonly #places: readonly SegmentPlace[];
  readonly #noteSeparator: number;
  readonly #from: number;
  #to: number;
  #first: Fragment | undefined;
  #last: Fragment | undefined;
  #aboveLast = 0;
  #notes = 0;
  readonly #pads = new Map<number, number>();

  /**
   * @param places every segment of the flow
   * @param from the segment that the page begins with
   * @param noteSeparator pt taken once above the footnotes of a page that has any
   */
  constructor(places: readonly SegmentPlace[], from: number, noteSeparator: number) {
    this.#places = places;
    this.#from = from;
    this.#to = from;
    this.#noteSeparator = noteSeparator;
  }

  get isEmpty(): boolean {
    return this.#to === this.#from;
  }

  /** In pt, pads and footnotes included; Infinity if it holds a run too tall to be measured. */
  get height(): number {
    return this.#bodyHeight + (this.#notes > 0 ? this.#notes + this.#noteSeparator : 0);
  }

  get breaksBlock(): boolean {
    return !this.isEmpty && this.#next !== undefined && this.#next.index > 0;
  }

  get breaksTogether(): boolean {
    return this.breaksBlock && this.#next?.block.keepTogether === true;
  }

  get headingAtFoot(): boolean {
    return (
      this.#last !== undefined &&
      this.#last.start.block.keepWithNext &&
      // A heading that ends its flow has nothing to be kept with.
      this.#next?.index === 0
    );
  }

  get thinFragments(): number {
    const carriedOver = this.#first !== undefined && this.#first.start.index > 0;
    return (
      Number(carriedOver && isThin(this.#first)) + Number(this.breaksBlock && isThin(this.#last))
    );
  }

  /**
   * Where the block that begins with the next segment would have its top, in pt from the top of
   * the page and below its own space; undefined if the next segment begins no block.
   */
  get nextBlockTop(): number | undefined {
    const next = this.#next;
    if (next?.index !== 0) return undefined;
    return this.#bodyHeight + this.#spaceAbove(next.block);
  }

  /** Moves the block that begins with the next segment down by `pt`. */
  padNextBlock(pt: number): void {
    if (this.#next === undefined) throw new RangeError('No block follows that could be padded.');
    this.#pads.set(this.#next.blockIndex, pt);
    this.#aboveLast += pt;
  }

  /**
   * Takes the flow's next `count` segments.
   *
   * @throws RangeError if the flow has fewer left.
   */
  add(count: number): void {
    for (let i = 0; i < count; i += 1) this.#addSegment();
  }

  toPage(): PlannedPage {
    return { from: this.#from, to: this.#to, height: this.height, pads: new Map(this.#pads) };
  }

  #addSegment(): void {
    const place = this.#next;
    if (place === undefined) throw new RangeError('The flow has no segments left for this page.');
    const { block, index } = place;
    const continued = index > 0 ? this.#last : undefined;
    if (!continued) this.#aboveLast = this.#bodyHeight + this.#spaceAbove(block);

    const start = continued?.start ?? place;
    const run = block.runs[start.index]?.[index - start.index] ?? UNMEASURED;
    this.#last = { start, run };
    // Either the page was empty, with both undefined, or its first fragment has just grown.
    if (this.#first === continued) this.#first = this.#last;
    this.#notes += block.notes[index] ?? 0;
    this.#to += 1;
  }

  /** The first segment that this page does not hold. */
  get #next(): SegmentPlace | undefined {
    return this.#places[this.#to];
  }

  get #bodyHeight(): number {
    return this.#aboveLast + (this.#last?.run.height ?? 0);
  }

  #spaceAbove(block: MeasuredBlock): number {
    return this.isEmpty ? 0 : block.spaceBefore;
  }
}

/** Whether a part of a block is too thin to stand apart; a block that is thin itself is not at fault. */
function isThin(fragment: Fragment | undefined): boolean {
  if (fragment === undefined) return false;
  const { runs } = fragment.start.block;
  const whole = runs[0]?.[runs.length - 1] ?? UNMEASURED;
  return fragment.run.lines < LINES_TOGETHER && whole.lines >= LINES_TOGETHER;
}
