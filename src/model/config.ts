import type { EpubSettings } from './epub.js';
import type { OwnFont, OwnFontFiles } from './font.js';
import type { ByLanguage, LanguageTag, Side } from './language.js';
import type { PageFormat } from './page-format.js';
import type { CheckSettings } from './rule.js';

/** What can be built from a publication. */
export type OutputName = 'pdf' | 'epub' | 'html';

/**
 * The order in which the tags of the PDF have the text: all of an article in the one language,
 * then all in the other; or spread by spread.
 */
export type ReadingOrder = 'article' | 'spread';

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

/**
 * How the print edition is written: in lines, its two languages on facing pages; or in columns from
 * right to left, in Chinese alone, bound on the right.
 */
export type WritingDirection = 'horizontal' | 'vertical';

/** The two ways to set Chinese quotation marks: “ ” ‘ ’ and 「 」『 』. */
export type QuotationStyle = 'curly' | 'corner';

/** Makes a Simplified edition of a Traditional manuscript, or the reverse. */
export interface ScriptConversion {
  /** The manuscript's language. */
  readonly from: LanguageTag;
  /** The edition's. */
  readonly to: LanguageTag;
  readonly toSimplified: boolean;
  /** Whose forms of Traditional characters: Taiwan's or Hong Kong's. */
  readonly region: 'tw' | 'hk';
  /** Whether words are changed too where the regions have others: 軟體 and 软件. */
  readonly words: 'keep' | 'regional';
  /** What is written in the manuscript -> what stands in the edition. */
  readonly exceptions: ReadonlyMap<string, string>;
}

/** `bulletin.yml` after its schema has checked it and filled the defaults. */
export interface BulletinConfig {
  /** Names the files in `dist/`: letters, digits, `.`, `_` and `-`. */
  readonly slug: string;
  /** The edition's, where it is in another script than the manuscript. */
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
  readonly writing: WritingDirection;
  readonly format: PageFormat;
  /** The name of a theme, a style sheet's path, or undefined for the design as it is. */
  readonly theme: string | undefined;
  /** The style sheet of a theme that is not Bifolio's own. */
  readonly themeRules?: string | undefined;
  /** Typefaces of the publication's own. */
  readonly fonts: readonly OwnFontFiles[];
  /** The same as they were read. */
  readonly ownFonts?: readonly OwnFont[];
  /** Fixed body sizes, or undefined to let the build balance the two languages. */
  readonly sizes: Readonly<Record<Side, TypeSize>> | undefined;
  /** Whether the pages begin with contents. */
  readonly contents: boolean;
  /** Whether paragraphs that face one another have one number in the margins. */
  readonly pairNumbers: boolean;
  /** What begins at one height on both pages: headings and the like, or paragraphs too where there is room. */
  readonly level: 'paragraphs' | 'headings';
  readonly outputs: readonly OutputName[];
  readonly reading: ReadingOrder;
  /** The standard that the PDF says it conforms to, on the publisher's word. */
  readonly claim: 'pdfua' | undefined;
  /** Whether a second PDF is made for the printer: with bleed and marks, and nothing else to see. */
  readonly press: boolean;
  /** The marks of quotations in Chinese; undefined: as they are written. */
  readonly quotes: QuotationStyle | undefined;
  /** Undefined where the edition is in the manuscript's own script. */
  readonly conversion: ScriptConversion | undefined;
  /** Readings set over the Chinese text. */
  readonly ruby: 'pinyin' | undefined;
  /** Words as the edition writes them -> their syllables, which the dictionary does not know. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly epub: EpubSettings;
  readonly check: CheckSettings;
}
