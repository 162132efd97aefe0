/** How the columns of a table fit the page. */
export interface TableColumns {
  /** In px, as the whole table takes them. */
  readonly widths: readonly number[];
  /** What the style does to a table that would be too wide, as classes: none, or from the first on. */
  readonly setting: readonly ('close' | 'dense' | 'headed' | 'wrapped' | 'divided')[];
}
