/** What the sheets know of their text and a PDF of them does not. */
export interface SheetsText {
  /** Texts of all headings, in the order of the pages: the PDF's bookmarks. */
  readonly headings: readonly string[];
  /** Whether the text has U+2010 itself, which a PDF does not tell from a soft hyphen in use. */
  readonly hasOwnHyphens: boolean;
  /**
   * Ids that links lead to and that are on other sheets: something stands here in their place, for
   * a link that leads nowhere is not printed.
   */
  readonly standIns: readonly string[];
}
