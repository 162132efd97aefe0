import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a file lies in its repository, since code hosts place what is said of a file by that path:
 * whatever folder the command was called in or given.
 *
 * @param folder the publication's folder as the command was given it
 * @param file relative to that folder, or absolute
 * @returns with `/`, from the nearest folder above that holds `.git`, or else from the working folder;
 *   absolute if the file is in neither
 */
export function repositoryPath(folder: string, file: string): string {
  const publication = resolve(folder);
  const path = resolve(publication, file);
  const within = relative(repositoryOf(publication) ?? process.cwd(), path);
  const outside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
  return (outside ? path : within).split(sep).join('/');
}

/** The nearest folder that holds `.git`: a folder, or in worktrees and submodules a file. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}
