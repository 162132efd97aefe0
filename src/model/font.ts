/** A font cut down to the characters that the book sets. */
export interface CutFont {
  /** CSS family name; fonts of one family differ in weight and style. */
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** TrueType. */
  readonly bytes: Uint8Array;
}
