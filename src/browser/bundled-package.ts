import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brokenPackage } from '../diagnostics/problems/browser.js';
import { BrowserError } from './browser-error.js';

const packageName = '@sparticuz/chromium';

/** The archives with the browser, and with the libraries and fonts that a bare system lacks. */
export interface BundledPackage {
  readonly version: string;
  /** Changes with the package's version or its archives. */
  readonly identity: string;
  /** Brotli stream of the executable. */
  readonly browser: string;
  /** Brotli stream of a tar with `lib/`: NSS, NSPR and Expat. */
  readonly libraries: string;
  /** Brotli stream of a tar with `fonts/`: Open Sans. */
  readonly fonts: string;
}

/**
 * Whether the bundled browser can run here: it is built for Linux on x64 with the GNU C library,
 * whose loader stands at a path fixed by the x86-64 psABI.
 */
export function bundledRunsHere(): boolean {
  return (
    process.platform === 'linux' &&
    process.arch === 'x64' &&
    existsSync('/lib64/ld-linux-x86-64.so.2')
  );
}

/**
 * Finds the npm package that carries the browser.
 *
 * @throws BrowserError `browser/package` if it is not installed whole.
 */
export async function bundledPackage(): Promise<BundledPackage> {
  try {
    // The package exports its entry file only, which stands two folders below its root.
    const entry = createRequire(import.meta.url).resolve(packageName);
    const root = join(dirname(entry), '..', '..');
    const version = versionOf(await readFile(join(root, 'package.json'), 'utf8'));
    const browser = join(root, 'bin', 'chromium.br');
    const libraries = join(root, 'bin', 'al2023.tar.br');
    const fonts = join(root, 'bin', 'fonts.tar.br');
    const files = await Promise.all([browser, libraries, fonts].map((path) => stat(path)));
    const identity = createHash('sha256')
      .update(JSON.stringify([version, ...files.map((file) => file.size)]))
      .digest('hex')
      .slice(0, 12);
    return { version, identity, browser, libraries, fonts };
  } catch (cause) {
    throw new BrowserError(brokenPackage(packageName), { cause });
  }
}

function versionOf(json: string): string {
  const data: unknown = JSON.parse(json);
  if (
    typeof data === 'object' &&
    data !== null &&
    'name' in data &&
    data.name === packageName &&
    'version' in data &&
    typeof data.version === 'string'
  ) {
    return data.version;
  }
  throw new Error(`Not the package.json of ${packageName}`);
}
