import type { QuotationStyle } from './config.js';
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

/** One page of a book in one language. */
export interface ProofSinglePage extends ProofPage {
  readonly article: string;
}

/** Comparable characters of one language in the manuscript and in everything made of it. */
export interface Completeness {
  readonly manuscript: number;
  /** Left out where the print edition does not have the language. */
  readonly html?: number;
  readonly pdf?: number;
  /** In the EPUB for interleaved reading. */
  readonly epub?: number;
  /** In the EPUB of another reading mode, for example `epub.popup`. */
  readonly [epub: `epub.${string}`]: number;
}

/**
 * What was done to the manuscript's text of one language before it was held against the outputs:
 * the same that was done to the edition's text, and nothing else.
 */
export interface Spelling {
  /** The manuscript's language, if the edition is in the other script. */
  readonly convertedFrom?: LanguageTag;
  /** OpenCC's names of the two sides, for example `tw to cn`. */
  readonly openCc?: string;
  /** Texts that the publication excepts from OpenCC's dictionaries, and what they become. */
  readonly exceptions?: Readonly<Record<string, string>>;
  /** Quotation marks were set in this style. */
  readonly quotes?: QuotationStyle;
  /** Readings were set over the text; they count on neither side. */
  readonly readings?: 'pinyin';
}

/** `dist/proof.json`. */
export interface Proof {
  /** Every spread of every article, read back from the finished pages. */
  readonly spreads: readonly ProofSpread[];
  /** Every page of every article instead, where the book is in one language. */
  readonly pages?: readonly ProofSinglePage[];
  readonly completeness: Readonly<Record<LanguageTag, Completeness>>;
  /** There if any language's text was respelled. */
  readonly spelling?: Readonly<Record<LanguageTag, Spelling>>;
  /** Beads that one language has alone, each with that language. */
  readonly alone: readonly { readonly bead: string; readonly language: LanguageTag }[];
  /** What broke a promise; empty, or the build has failed. */
  readonly violations: readonly string[];
}
