import type { LanguageTag } from './language.js';

/** A page of the print edition, and the text that begins it. */
export interface PrintPage {
  /** The folio, counted from the cover. */
  readonly page: number;
  /** Undefined for the cover, which is in both. */
  readonly language: LanguageTag | undefined;
  /**
   * The block or footnote that the page begins with; undefined for the cover. A page without text
   * begins where the page opposite does.
   */
  readonly block: string | undefined;
  /** Where in it: UTF-16 code units of the text of the block's whole element, readings included. */
  readonly offset: number;
}
