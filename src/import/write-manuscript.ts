import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { foreignFolder, manuscriptExists } from '../diagnostics/problems/import-files.js';
import type { Problem } from '../diagnostics/problem.js';

/** A file of a manuscript, by its path in the folder. */
export interface ManuscriptFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Why a manuscript may not be put into a folder; undefined if it may. */
export async function folderProblem(folder: string, force: boolean): Promise<Problem | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return foreignFolder(folder);
  const names = await readdir(folder);
  if (names.length === 0) return undefined;
  if (!names.includes('bulletin.yml')) return foreignFolder(folder);
  return force ? undefined : manuscriptExists(folder);
}

/**
 * Put a manuscript into a folder, whole or not at all: it is written beside its place, checked, and
 * moved there. A manuscript that it replaces is kept under another name.
 *
 * @param finish is given the written folder before it is moved, and returns more files for it
 * @returns where the manuscript that stood there is kept; undefined if there was none
 */
export async function writeManuscript(
  folder: string,
  files: readonly ManuscriptFile[],
  finish: (folder: string) => Promise<readonly ManuscriptFile[]>,
): Promise<string | undefined> {
  const place = resolve(folder);
  await mkdir(dirname(place), { recursive: true });
  const temporary = join(dirname(place), `.bifolio-import-${randomUUID()}`);
  try {
    await putFiles(temporary, files);
    await putFiles(temporary, await finish(temporary));
    const older = await moveAside(place);
    try {
      await rename(temporary, place);
    } catch (error) {
      if (older !== undefined) await rename(older, place);
      throw error;
    }
    return older;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function putFiles(folder: string, files: readonly ManuscriptFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: 'wx' });
  }
}

async function moveAside(place: string): Promise<string | undefined> {
  const names = await readdir(place).catch(() => undefined);
  // An empty folder is replaced by the rename itself.
  if (names === undefined || names.length === 0) return undefined;
  const present = await readdir(dirname(place));
  for (let number = 1; ; number++) {
    const name = `${basename(place)}.before-${String(number)}`;
    if (present.includes(name)) continue;
    await rename(place, join(dirname(place), name));
    return join(dirname(place), name);
  }
}
