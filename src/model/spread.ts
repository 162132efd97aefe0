import type { Side } from './language.js';

/** What a run of segments takes when it is set from a fresh line. Heights in pt. */
export interface Run {
  readonly height: number;
  readonly lines: number;
}

/** A leaf block of one flow as it was measured in the browser. */
export interface MeasuredBlock {
  /** Space above, in pt, left out when the block begins a page. */
  readonly spaceBefore: number;
  /** A page must not end after it: a heading, a lead-in, what stands above the credits. */
  readonly keepWithNext: boolean;
  /** A page should not end inside it though it could: a stanza, a small table. */
  readonly keepTogether?: boolean;
  /**
   * `runs[i][k]` is the run of segments i to i+k inclusive, laid out as a page would hold it
   * that begins with i. Entries end where a run grows taller than a page; the first is always there.
   */
  readonly runs: readonly (readonly Run[])[];
  /** For every segment the height in pt of the footnotes it calls; 0 for none. */
  readonly notes: readonly number[];
}

export interface MeasuredFlow {
  readonly blocks: readonly MeasuredBlock[];
}

/** An article as the planner sees it. */
export interface MeasuredArticle {
  readonly flows: Readonly<Record<Side, MeasuredFlow>>;
  /** Beads in order: how many segments each takes on each side, and whether they start level. */
  readonly beads: readonly MeasuredBead[];
}

export interface MeasuredBead {
  readonly verso: number;
  readonly recto: number;
  /** Both sides' blocks begin at the same height on the page (headings, figures, tables). */
  readonly level: boolean;
  /** Both sides' blocks may do so where the pages have room for it (paragraphs). */
  readonly levelIfRoom?: boolean;
}

/** The room on a page, in pt. */
export interface PageRoom {
  readonly height: number;
  /** Taken once by the rule and space above footnotes on a page that has any. */
  readonly noteSeparator: number;
}

export interface PlannedPage {
  /** Half-open range over the flow's segments. */
  readonly from: number;
  readonly to: number;
  /** Height in pt of what stands on the page, footnotes and their separator included. */
  readonly height: number;
  /** Extra space in pt above a block so that it starts level: block index -> pt. */
  readonly pads: ReadonlyMap<number, number>;
}

export interface Spread {
  /** Half-open range over the article's beads. */
  readonly beads: { readonly from: number; readonly to: number };
  readonly verso: PlannedPage;
  readonly recto: PlannedPage;
}

export interface SpreadPlan {
  readonly spreads: readonly Spread[];
  readonly cost: number;
  /** Beads that fit on no page; each has a spread of its own. Empty in a usable plan. */
  readonly overfull: readonly number[];
}
