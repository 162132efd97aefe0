import type { TypeSize } from '../model/config.js';
import type { LanguageTag } from '../model/language.js';
import type { TypeArea } from '../model/page-format.js';

/** Words that the page furniture sets, in one language. */
export interface Labels {
  readonly contents: string;
  readonly colophon: string;
  readonly author: (names: string) => string;
  readonly photo: (names: string) => string;
  readonly translator: (names: string) => string;
  readonly fonts: string;
  readonly published: string;
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
  /** Patterns of the `hyphen` package, for languages whose words are hyphenated. */
  readonly hyphenation: string | undefined;
  /** Body sizes that the build may choose between on a page; the first is the design's own. */
  readonly sizes: (area: TypeArea) => readonly TypeSize[];
}
