import type { ByLanguage } from './language.js';

/**
 * How an EPUB puts its languages together: `interleaved`, passages by turns; `parallel-flows`, a
 * run of chapters for each, linked pair by pair; `popup`, the recto's passages as notes on the
 * verso's; `grid`, side by side; or a language's tag, that language alone.
 */
export type ReadingMode = string;

/** The series that an issue belongs to. */
export interface Series {
  readonly title: ByLanguage<string>;
  /** The place in it, for example `3` or `2.1`. */
  readonly position: string | undefined;
  /** The series' own identifier, for example an ISSN. */
  readonly identifier: string | undefined;
}

/** What the publisher claims, and who has found it true. */
export interface Conformance {
  /** For example `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`. */
  readonly standard: string;
  readonly certifiedBy: string | undefined;
  readonly credential: string | undefined;
  /** An address on the web. */
  readonly report: string | undefined;
}

/** `epub:` of `bulletin.yml`. */
export interface EpubSettings {
  /** An EPUB is made for each. */
  readonly modes: readonly ReadingMode[];
  /** Whether the print edition's fonts are embedded, cut to the characters in use. */
  readonly fonts: boolean;
  /** A JPEG or PNG of the publication; undefined for a picture of the print edition's cover. */
  readonly cover: string | undefined;
  readonly series: Series | undefined;
  /** The licence's address on the web. */
  readonly licence: string | undefined;
  /** How titles and names are sorted, by the title or name: `Man Bo` -> `Man, Bo`. */
  readonly fileAs: ReadonlyMap<string, string>;
  readonly conformance: Conformance | undefined;
}

/** A picture for an EPUB's cover. */
export interface CoverPicture {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  /** In px. */
  readonly width: number;
  readonly height: number;
}
