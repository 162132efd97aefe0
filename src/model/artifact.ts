/** A finished file of `dist/`. */
export interface Artifact {
  /** Name inside `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
