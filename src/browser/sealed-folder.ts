import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { untrustedCache } from '../diagnostics/problems/browser.js';
import { BrowserError } from './browser-error.js';
import { folderDigest, folderStamps } from './folder-digest.js';
import { isSystemError } from './system-error.js';

const record = 'sha256.json';
/** What the system said of the files when their SHA-256 was last found right. */
const stamps = 'stamps.json';

/** The part of a sealed folder that its seal covers. */
export const sealedContent = 'content';

/** Records the SHA-256 of every file in the folder's content. */
export async function sealFolder(folder: string): Promise<void> {
  const digest = await folderDigest(join(folder, sealedContent));
  await writeFile(join(folder, record), JSON.stringify(digest));
}

/**
 * Whether a sealed folder is there, and holds what was sealed: no file changed, missing or added.
 * The files are read if the system says that any of them was touched since they were read last:
 * the time of a file's last change is the system's own, and no program can set it back.
 *
 * The seal shows damage, and what was changed through some mistake. Against other users of the
 * machine it is the folder's owner and mode that protect, as who can write to the folder could
 * write a new seal as well.
 *
 * @throws BrowserError `browser/cache` if the folder is not this user's, or is open to others.
 */
export async function isSealIntact(folder: string): Promise<boolean> {
  try {
    await requireOwn(folder);
    const seal = await readFile(join(folder, record), 'utf8');
    const content = join(folder, sealedContent);
    const stamped = JSON.stringify([seal, await folderStamps(content)]);
    if ((await readFile(join(folder, stamps), 'utf8').catch(() => '')) === stamped) return true;
    const recorded: unknown = JSON.parse(seal);
    if (!isDeepStrictEqual(recorded, await folderDigest(content))) return false;
    // Next time the 190 MB need not be read again.
    await writeFile(join(folder, stamps), stamped, { mode: 0o600 }).catch(() => undefined);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}

async function requireOwn(folder: string): Promise<void> {
  const found = await lstat(folder);
  const isOwn = found.isDirectory() && found.uid === process.getuid?.();
  if (isOwn && (found.mode & 0o077) === 0) return;
  throw new BrowserError(untrustedCache(folder));
}
