import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../own-package.js';

const OWN_FOLDER = fileURLToPath(PACKAGE_ROOT);

/** What npm keeps of the packages that it has installed, beside them. */
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

/**
 * Where a new publication gets this very Bifolio from, as its `dependencies` say it: from the
 * registry by its version, or from the file, folder or repository that it was itself installed from.
 *
 * @param folder that of the new publication; a path of a file is written as seen from there
 * @param own the folder of this package
 */
export async function ownSource(
  folder: string,
  version: string,
  own: string = OWN_FOLDER,
): Promise<string> {
  const fromFolder = async (path: string): Promise<string> => {
    const to = relative(await realFolder(folder), path)
      .split(sep)
      .join('/');
    return `file:${to}`;
  };
  const modules = dirname(resolve(own));
  // Not installed at all: a checkout of its repository, or a link to one.
  if (!modules.endsWith('node_modules')) return fromFolder(resolve(own));
  const resolved = await installedFrom(
    modules,
    `node_modules/${resolve(own).slice(modules.length + 1)}`,
  );
  if (resolved === undefined || /^https?:.*\/-\/[^/]*\.tgz$/.test(resolved)) return `^${version}`;
  if (!resolved.startsWith('file:')) return resolved;
  return fromFolder(resolve(dirname(modules), resolved.slice('file:'.length)));
}

/** What npm says that a package was installed from; undefined if it says nothing. */
async function installedFrom(modules: string, name: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(modules, '.package-lock.json'), 'utf8');
    return lockSchema.parse(JSON.parse(text)).packages[name]?.resolved;
  } catch {
    return undefined;
  }
}

/** A path without symbolic links, though its last folders may not be there yet. */
async function realFolder(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(await realFolder(parent), whole.slice(parent.length));
  }
}
