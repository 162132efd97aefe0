import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import {
  olderOutput,
  outputInManuscript,
  outputNoFolder,
} from '../diagnostics/problems/outputs.js';
import { MANIFEST, type Artifact } from '../model/artifact.js';

/**
 * Refuse an output folder that a build would harm, before any work is done: the publication's own
 * or one in it, and a file.
 */
export async function checkOutput(
  folder: string,
  publication: string,
  diagnostics: Diagnostics,
): Promise<void> {
  const real = await realFolder(folder);
  const inside = relative(await realFolder(publication), real);
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    diagnostics.report(folder, outputInManuscript(folder));
  }
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === false) diagnostics.report(folder, outputNoFolder(folder));
}

/** Where a folder that may not exist yet really lies: links above it are followed. */
async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await realFolder(dirname(path)), basename(path));
  }
}

/**
 * Say which files of an earlier build stay behind: after `--only epub`, an older PDF stands beside
 * a manifest that knows nothing of it.
 */
export async function reportOlder(
  folder: string,
  artifacts: readonly Artifact[],
  diagnostics: Diagnostics,
): Promise<void> {
  const made = new Set(artifacts.map(({ path }) => path));
  for (const path of await listedFiles(join(folder, MANIFEST))) {
    if (made.has(path) || basename(path) !== path) continue;
    const found = await stat(join(folder, path)).catch(() => undefined);
    if (found?.isFile() === true) diagnostics.report(folder, olderOutput(path));
  }
}

/** The files that a manifest lists; none, if there is no manifest that can be read. */
async function listedFiles(manifest: string): Promise<string[]> {
  try {
    const { files } = JSON.parse(await readFile(manifest, 'utf8')) as { files: unknown[] };
    return files
      .map((file) => (file as { path: unknown }).path)
      .filter((path) => typeof path === 'string');
  } catch {
    return [];
  }
}

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
