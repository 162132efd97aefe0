/** What a publication may bring a typeface of its own for: Chinese, letters, and listings. */
export type FontRole = 'chinese' | 'latin' | 'mono';

export interface FontCut {
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

/** The files that `bulletin.yml` names for a typeface, from the publication's folder. */
export interface OwnFontFiles {
  readonly role: FontRole;
  readonly licence: string | undefined;
  readonly cuts: readonly (FontCut & { readonly path: string })[];
}

/** A typeface that a publication brings. */
export interface OwnFont {
  readonly role: FontRole;
  /** As the font calls itself. */
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  /** Code points that all its cuts draw. */
  readonly coverage: ReadonlySet<number>;
  /** Half the difference of ascent and descent, in em. */
  readonly baseline: number;
  readonly cuts: readonly (FontCut & { readonly path: string; readonly bytes: Uint8Array })[];
}

/** A font cut down to the characters that the book sets. */
export interface CutFont {
  /** CSS family name; fonts of one family differ in weight and style, or in what they are for. */
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Whether the publication has brought it. */
  readonly isOwn: boolean;
  /** As CSS writes it, where two fonts share a family's characters; else undefined: all. */
  readonly unicodeRange: string | undefined;
  /** TrueType. */
  readonly bytes: Uint8Array;
}
