import type { EpubSettings } from './epub.js';
import type { ByLanguage, LanguageTag, Side } from './language.js';

/** What can be built from a publication. */
export type OutputName = 'pdf' | 'epub' | 'html';

/** Body type of one language, in pt. */
export interface TypeSize {
  readonly size: number;
  readonly leading: number;
}

/** People named in the colophon, as the publication spells them in each language. */
export interface Credit {
  readonly role: ByLanguage<string>;
  readonly names: ByLanguage<readonly string[]>;
}

/** `bulletin.yml` after its schema has checked it and filled the defaults. */
export interface BulletinConfig {
  /** Names the files in `dist/`: letters, digits, `.`, `_` and `-`. */
  readonly slug: string;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly title: ByLanguage<string>;
  readonly subtitle: ByLanguage<string>;
  /** The number as it is printed, for example `第 3 期` and `No. 3`. */
  readonly number: ByLanguage<string>;
  readonly publisher: ByLanguage<string>;
  readonly rights: ByLanguage<string>;
  readonly credits: readonly Credit[];
  readonly contact: string | undefined;
  /** The date, `YYYY-MM-DD`; stamped into the PDF and the EPUB. */
  readonly date: string;
  /** A globally unique name of the issue; defaults to one made from slug, title and date. */
  readonly identifier: string;
  /** Fixed body sizes, or undefined to let the build balance the two languages. */
  readonly sizes: Readonly<Record<Side, TypeSize>> | undefined;
  readonly outputs: readonly OutputName[];
  readonly epub: EpubSettings;
}
