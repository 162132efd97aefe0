import { createHash } from 'node:crypto';
import type { Artifact } from '../model/artifact.js';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The sums of files as `sha256sum --check` reads them, by name. */
export function sumsOf(artifacts: readonly Artifact[]): string {
  return artifacts
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}
