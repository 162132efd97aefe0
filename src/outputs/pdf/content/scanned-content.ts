/** What stands at a place of a content stream. */
export type Spot =
  /** `BDC` with an MCID, its operands included. */
  | { readonly kind: 'begin'; readonly from: number; readonly to: number; readonly mcid: number }
  /** The `EMC` that ends it. */
  | { readonly kind: 'end'; readonly from: number; readonly to: number }
  /** Something painted outside of all marked content: a path, a text object, an image, a form. */
  | {
      readonly kind: 'unmarked';
      readonly from: number;
      readonly to: number;
      readonly isText: boolean;
    }
  /** A text object of dots of emphasis: they stand for no characters of the text. */
  | { readonly kind: 'emphasis'; readonly from: number; readonly to: number }
  /** The beginning of what is to be read as another text than its glyphs'. */
  | ReadAs
  /** The `Tf` in it, and the `EMC` that ends it. */
  | { readonly kind: 'fontWithin'; readonly from: number; readonly to: number; readonly of: ReadAs }
  | { readonly kind: 'asRead'; readonly from: number; readonly to: number; readonly of: ReadAs }
  /** A colour operator with its operands. */
  | { readonly kind: 'colour'; readonly from: number; readonly to: number }
  /** A character that is not seen (a soft hyphen that no line uses): its marks and its glyph. */
  | { readonly kind: 'unseen'; readonly from: number; readonly to: number };

/** Marked content with a replacement text (ISO 32000-1, 14.9.4). */
export interface ReadAs {
  readonly kind: 'readAs';
  readonly from: number;
  readonly to: number;
  /** UTF-16 in hexadecimal digits, in lower case. */
  readonly text: string;
  /** The font's name and its size, as operands of `Tf`; undefined if none is set. */
  font: string | undefined;
  /** Whether that font is set within. */
  setsFont: boolean;
  /** What it shows: codes of two bytes, in hexadecimal digits, in lower case. */
  readonly codes: string[];
}

/** What a marked-content sequence paints. */
export interface PaintedContent {
  hasText: boolean;
  hasImage: boolean;
}

export interface ScannedContent {
  readonly bytes: Uint8Array;
  /** In the order of their beginnings. */
  readonly spots: readonly Spot[];
  /** By MCID. */
  readonly painted: ReadonlyMap<number, PaintedContent>;
}
