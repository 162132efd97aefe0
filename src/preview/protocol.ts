/**
 * What the preview's server and its page in the reader's browser tell each other. Types only: both
 * sides are compiled from here.
 */

import type { Advice } from '../diagnostics/problem.js';
import type { Reader } from '../diagnostics/wording.js';

export type { Advice, Reader };

/** A message of the build, for the editor. */
export interface PreviewMessage {
  /** From the publication's folder. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** In every language of the page: the reader may choose another at any time. */
  readonly worded: Readonly<Record<Reader, Advice>>;
  /** The block of the pages that the place in the file falls into: its `data-block`. */
  readonly block?: string;
}

/** Sent whenever something has changed; whoever joins gets the present one at once. */
export interface PreviewState {
  /** `failed`: the last good pages are shown, and `messages` say why there are no newer ones. */
  readonly state: 'building' | 'good' | 'failed';
  /** The book to show: undefined until there has been one. Never the same for two books. */
  readonly revision?: string;
  readonly messages: readonly PreviewMessage[];
}

/** Something that is sent only to those who do not have it. */
export interface Piece {
  /** Of its content: the same content has the same id. */
  readonly id: string;
  readonly text?: string;
}

export interface LocalTitle {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

export interface ContentsEntry {
  /** The article's id. */
  readonly article: string;
  /** In the languages of the book, as its pages have them. */
  readonly titles: readonly LocalTitle[];
  /** The page it begins on. */
  readonly folio: number;
}

export interface PreviewBook {
  readonly revision: string;
  readonly titles: readonly LocalTitle[];
  /** Of the trimmed page, in CSS px. */
  readonly page: { readonly width: number; readonly height: number };
  /** The edge that the pages are bound at: of a book bound on the right, odd pages stand on the left. */
  readonly bound: 'left' | 'right';
  /** The rules of the sheets, for a shadow root. */
  readonly style: Piece;
  /** The fonts' rules, at `/fonts/<id>`. */
  readonly fonts: string;
  /** In the order of the pages: the cover is 1 and stands alone. */
  readonly sheets: readonly Piece[];
  readonly contents: readonly ContentsEntry[];
}

/** The EPUB to look at. */
export interface PreviewEpub {
  readonly revision: string;
  /** The documents in the order of reading, inside `/epub/<revision>/`. */
  readonly spine: readonly string[];
  /** An article's id -> the index of its chapter. */
  readonly chapters: Readonly<Record<string, number>>;
}
