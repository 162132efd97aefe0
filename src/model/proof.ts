import type { LanguageTag } from './language.js';

/** One page of a spread, as it came out. */
export interface ProofPage {
  readonly page: number;
  /** Ids of the beads that stand on it, in order. */
  readonly beads: readonly string[];
  /** Height of its text over the height of the type area, 0 to 1. */
  readonly fill: number;
}

export interface ProofSpread {
  readonly article: string;
  readonly verso: ProofPage;
  readonly recto: ProofPage;
}

/** Comparable characters of one language in the manuscript and in everything made of it. */
export interface Completeness {
  readonly manuscript: number;
  readonly html: number;
  readonly pdf?: number;
  /** In the EPUB for interleaved reading. */
  readonly epub?: number;
  /** In the EPUB of another reading mode, for example `epub.popup`. */
  readonly [epub: `epub.${string}`]: number;
}

/** `dist/proof.json`. */
export interface Proof {
  /** Every spread of every article, read back from the finished pages. */
  readonly spreads: readonly ProofSpread[];
  readonly completeness: Readonly<Record<LanguageTag, Completeness>>;
  /** Beads that one language has alone, each with that language. */
  readonly alone: readonly { readonly bead: string; readonly language: LanguageTag }[];
  /** What broke a promise; empty, or the build has failed. */
  readonly violations: readonly string[];
}
