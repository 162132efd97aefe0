import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact } from '../model/artifact.js';

/**
 * Put the finished files into the output folder: written beside their places first, moved there
 * only when all of them stand. Files of other names in the folder are left alone.
 */
export async function write(folder: string, artifacts: readonly Artifact[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.bifolio-${randomUUID()}`);
  await mkdir(temporary);
  try {
    for (const { path, bytes } of artifacts) await writeFile(join(temporary, path), bytes);
    for (const { path } of artifacts) await rename(join(temporary, path), join(folder, path));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
