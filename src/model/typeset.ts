import type { Block, Note } from './article.js';
import type { Side, LanguageTag } from './language.js';
import type { TypeSize } from './config.js';

/** One language of a section, ready to be measured and set. */
export interface Flow {
  readonly language: LanguageTag;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** An aligned run of segments, as counts: the planner's and the pages' view of a bead. */
export interface SectionBead {
  readonly id: string;
  readonly verso: number;
  readonly recto: number;
}

/** What begins on a page of its own and runs in step: the contents, an article, the colophon. */
export interface Section {
  readonly id: string;
  readonly kind: 'contents' | 'article' | 'colophon';
  /** The running head of its rectos. */
  readonly title: string;
  readonly flows: Readonly<Record<Side, Flow>>;
  /**
   * The sides that are set for each spread of the plan: both; or the verso alone in a book of one
   * language, whose flows are then the same, and each spread a single page.
   */
  readonly sides: readonly Side[];
  readonly beads: readonly SectionBead[];
  /** Names all that it was made from, with the same tools; undefined if that is not known. */
  readonly digest: string | undefined;
}

/** Everything that stands in the book but the text on its pages. */
export interface BookDesign {
  /** All style rules, fonts inside. */
  readonly css: string;
  readonly sizes: Readonly<Record<Side, TypeSize>>;
}
