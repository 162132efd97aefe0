import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from '../diagnostics/command-error.js';
import { folderNotEmpty, noFolder } from '../diagnostics/problems/commands.js';
import type { LanguageTag } from '../model/language.js';
import { packageNameOf, slugOf } from './names.js';
import { projectFiles } from './project-files.js';

/** What a new publication is to be like. */
export interface NewPublication {
  /** Made if it is not there; otherwise it must be empty. */
  readonly folder: string;
  readonly verso: LanguageTag;
  readonly recto: LanguageTag;
  readonly format: string;
  /** Undefined for the plain look. */
  readonly theme: string | undefined;
  /** Of the first issue, `YYYY-MM-DD`. */
  readonly date: string;
  /** The version of Bifolio that it is to be built with, as a package's `dependencies` say it. */
  readonly bifolio: string;
}

/**
 * Write a small complete publication that builds at once. No file is ever replaced.
 *
 * @returns the paths written, from the folder
 * @throws CommandError if the folder is not empty, or is no folder
 */
export async function newPublication(wanted: NewPublication): Promise<readonly string[]> {
  const folder = resolve(wanted.folder);
  await claimEmpty(folder, wanted.folder);
  const name = basename(folder);
  const files = await projectFiles({
    ...wanted,
    packageName: packageNameOf(name),
    slug: slugOf(name),
  });
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
  return files.map(({ path }) => path);
}

async function claimEmpty(folder: string, named: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new CommandError(folderNotEmpty(named));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new CommandError(noFolder(named));
    throw error;
  }
}
