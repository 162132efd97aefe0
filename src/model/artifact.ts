/** The file that lists the others. */
export const MANIFEST = 'manifest.json';

/** A finished file of `dist/`. */
export interface Artifact {
  /** Name inside `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
