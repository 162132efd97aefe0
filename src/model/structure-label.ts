import type { LanguageTag } from './language.js';

/** What a printed element is to a reader, where the browser's own tags cannot say it. */
export type StructureLabel =
  | PageLabel
  /** A footnote, by the id that its calls lead to. */
  | { readonly type: 'Note'; readonly id: string }
  /** The call of a footnote, by the note's id. */
  | { readonly type: 'Reference'; readonly note: string }
  /** A link, described in words for those who do not see it. */
  | { readonly type: 'Link'; readonly contents: string }
  /** A picture; the box is its left, top, width and height on the sheet, in CSS px. */
  | {
      readonly type: 'Figure';
      readonly alt: string;
      readonly box: readonly [number, number, number, number];
    }
  /** A formula, in words for those who do not see it. */
  | { readonly type: 'Formula'; readonly alt: string }
  /** Something drawn that stands for characters. */
  | { readonly type: 'Span'; readonly actualText?: string }
  /** One language of a page that has both. */
  | { readonly type: 'Sect'; readonly language: LanguageTag }
  /** A row of the contents. */
  | { readonly type: 'TOCI' }
  /** Parts that HTML has and the browser prints without a tag of their own. */
  | { readonly type: 'L' | 'Lbl' | 'LBody' | 'P' | 'Div' };

/** A planned page: the unit in which the text of the two languages is printed by turns. */
export interface PageLabel {
  readonly type: 'Page';
  /** `cover`, `contents`, `article`, `colophon`. */
  readonly kind: string;
  /** The language of its text; empty where it has more than one. */
  readonly language: LanguageTag;
  /** Whether a section begins on it. */
  readonly opening: boolean;
  /**
   * How many elements, one inside the other, go on from the page before: 1 for a paragraph that
   * was broken, 3 for one in the item of a list.
   */
  readonly continued: number;
}
