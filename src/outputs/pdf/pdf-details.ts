import type { BulletinConfig } from '../../model/config.js';
import type { ByLanguage, LanguageTag } from '../../model/language.js';

/** What a finished PDF says about itself. */
export interface PdfDetails {
  /** As it stands in the viewer's window: in all languages. */
  readonly title: string;
  /** The title in each language. */
  readonly titles: ByLanguage<string>;
  readonly author?: string;
  /** The language of the document as a whole; passages carry their own in the tags. */
  readonly language: LanguageTag;
  /** Every language of the text, the document's own included. */
  readonly languages: readonly LanguageTag[];
  /** Date of the issue; stands for creation and modification, so that a rebuild changes nothing. */
  readonly date: Date;
  /** Stable name of the publication, for example a UUID; the file's `/ID` is a hash of it. */
  readonly identifier: string;
  /** How many pages, from the first, readers number in roman. */
  readonly frontMatterPages: number;
  /** The standard that the file says it conforms to. */
  readonly claim: BulletinConfig['claim'];
  /** The edge that the pages are bound at: a book bound on the right is read from right to left. */
  readonly bound: 'left' | 'right';
  /** Size of a page after trimming, in points of 1/72 inch. */
  readonly trim: { readonly widthPt: number; readonly heightPt: number };
}

/** The program named as creator and producer, with no version: the bytes depend on the book only. */
export const PRODUCER = 'Bifolio';
