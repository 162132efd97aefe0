import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserIdentity } from '../browser/browser-identity.js';
import { PACKAGE_ROOT, PROGRAM_FOLDER } from '../own-package.js';

const ROOT = fileURLToPath(PACKAGE_ROOT);

/**
 * Names everything but the publication that a book's bytes depend on: the program with its
 * templates and styles, every installed package (the fonts among them), Node.js, the browser, the
 * date that the environment sets.
 *
 * @param executablePath the browser that is asked for
 */
export async function toolIdentity(executablePath?: string): Promise<string> {
  const hash = createHash('sha256');
  const folders = [fileURLToPath(PROGRAM_FOLDER), join(ROOT, 'templates'), join(ROOT, 'styles')];
  const digests = await Promise.all([
    ...folders.map(folderContent),
    ...ancestors(ROOT).map(installedPackages),
    browserIdentity(executablePath),
  ]);
  for (const digest of digests) hash.update(`${digest}\n`);
  const { platform, arch, versions, env } = process;
  hash.update(JSON.stringify([platform, arch, versions, env['SOURCE_DATE_EPOCH'] ?? '']));
  return hash.digest('hex');
}

async function folderContent(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digests = await Promise.all(
    paths.map(async (path) => {
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return `${path.slice(folder.length)} ${digest}`;
    }),
  );
  return digests.join('\n');
}

/** npm's own list of what it has installed beside a package; it changes with every package. */
async function installedPackages(folder: string): Promise<string> {
  const list = join(folder, 'node_modules', '.package-lock.json');
  try {
    const { mtimeMs } = await stat(list);
    return `${String(mtimeMs)} ${await readFile(list, 'utf8')}`;
  } catch {
    return '';
  }
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
