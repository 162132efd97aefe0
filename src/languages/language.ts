import type { TypeSize } from '../model/config.js';
import type { LanguageTag } from '../model/language.js';
import type { TypeArea } from '../model/page-format.js';
import type { QuotationMarks } from '../model/text-edit.js';

/** Words that the page furniture sets, in one language. */
export interface Labels {
  readonly contents: string;
  readonly colophon: string;
  readonly author: (names: string) => string;
  readonly photo: (names: string) => string;
  readonly translator: (names: string) => string;
  readonly fonts: string;
  readonly published: string;
  /** Before the bulletin's own, in the colophon. */
  readonly title: string;
  readonly publisher: string;
  readonly rights: string;
  readonly contact: string;
}

/** How words are divided at a line's end. */
export interface Hyphenation {
  /** Puts a mark where a word may be divided. */
  readonly divide: (word: string, mark: string) => string;
  /** Words of fewer letters stay whole. */
  readonly shortest: number;
  /** Letters that stay together before and after a hyphen, at least. */
  readonly before: number;
  readonly after: number;
}

/** What a text in Latin letters tells of its sentences beyond Unicode's own rules. */
export interface SentenceRules {
  /** Matches at the end of a text whose last full stop ends no sentence: `Mr. `. */
  readonly abbreviation: RegExp;
  /** A closing mark that stands behind a blank and belongs to the sentence before: ` »`. */
  readonly spacedCloser?: RegExp;
}

/** How a language writes numbers. */
export interface NumberRules {
  readonly decimal: '.' | ',';
  /** Words for months, counts and ranks, in lower case: `november` is 11, `third` is 3. */
  readonly words: ReadonlyMap<string, number>;
}

/** What is true of one language, and nothing about how pages are made. */
export interface Language {
  readonly tag: LanguageTag;
  /** Its own name for itself. */
  readonly name: string;
  /** Selects the font stack and the stylesheet: `styles/languages/<script>.css`. */
  readonly script: 'Hant' | 'Hans' | 'Latn';
  readonly labels: Labels;
  /** Joins people's names in a credit. */
  readonly listNames: (names: readonly string[]) => string;
  /** `2020-09-15` as a reader of the language writes it. */
  readonly formatDate: (isoDate: string) => string;
  /** Outer pair and inner pair of quotation marks, for the HTML element `q`. */
  readonly quotes: QuotationMarks;
  /** Of its words; for Chinese, of words in Latin letters. Undefined if none are divided. */
  readonly hyphenation: Hyphenation | undefined;
  /** In lower case: what a line of a heading does not end with, since it belongs to the next word. */
  readonly proclitics: ReadonlySet<string>;
  /** Blanks that are set as U+202F, narrow and without a line break; undefined if there are none. */
  readonly narrowSpace: RegExp | undefined;
  readonly sentences: SentenceRules;
  readonly numbers: NumberRules;
  /** Body sizes that the build may choose between on a page; the first is the design's own. */
  readonly sizes: (area: TypeArea) => readonly TypeSize[];
  /** The same where readings stand over the text; undefined for languages without any. */
  readonly sizesWithReadings: ((area: TypeArea) => readonly TypeSize[]) | undefined;
  /** The size of text in columns; undefined for languages that are not so written. */
  readonly sizeInColumns: ((area: TypeArea) => TypeSize) | undefined;
}
