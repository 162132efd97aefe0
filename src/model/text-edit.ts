/** Outer pair and inner pair, each mark with the blanks that belong to it. */
export type QuotationMarks = readonly [
  open: string,
  close: string,
  openInner: string,
  closeInner: string,
];

/**
 * A run of a text in reading order:
 * - `prose`: what the author wrote;
 * - `reading`: the reading of ruby, which stands over the prose and interrupts it for nobody;
 * - `verbatim`: code, line breaks, words that say they are of another language;
 * - `end`: the end of a block, which no phrase and no quotation runs over.
 */
export interface TextRun {
  readonly kind: 'prose' | 'reading' | 'verbatim' | 'end';
  readonly text: string;
}

/**
 * A pure change of spelling (script, quotation marks, spaces): what becomes of each run. The same
 * runs give the same texts, so that the manuscript's own text can be held to the outputs after it.
 */
export type TextEdit = (runs: readonly TextRun[]) => readonly string[];

/** Gives each character of a text, by code point, its reading; undefined for what has none. */
export type Reader = (text: string) => readonly (string | undefined)[];

/** How the text of one language is read from the manuscript. */
export interface Writing {
  /** What the element `q` is spelled out with. */
  readonly quotes: QuotationMarks;
  readonly edit: TextEdit;
  /** What is set over the text; undefined for nothing. */
  readonly reader: Reader | undefined;
}
