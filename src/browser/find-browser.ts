import { access, constants, stat } from 'node:fs/promises';
import { noBrowser, wrongBrowser } from '../diagnostics/problems/browser.js';
import { bundledChromium } from './bundled-chromium.js';
import { bundledRunsHere } from './bundled-package.js';
import { BrowserError } from './browser-error.js';
import { systemBrowserPaths } from './system-browsers.js';

/** How a browser was come by. */
export type BrowserKind = 'setting' | 'bundled' | 'system';

export interface FoundBrowser {
  readonly executablePath: string;
  readonly kind: BrowserKind;
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Chooses the browser to print with: the one that is asked for by the option or by the environment
 * variable BIFOLIO_BROWSER, the bundled one (Linux x64), or a Chrome, Chromium or Edge of the
 * system, in this order.
 *
 * @throws BrowserError `browser/setting` if the one asked for cannot be run, `browser/none` if
 *   there is none, and what `bundledChromium` throws.
 */
export async function findBrowser(executablePath?: string): Promise<FoundBrowser> {
  const setting = executablePath ?? process.env['BIFOLIO_BROWSER'];
  if (setting !== undefined && setting !== '') {
    if (!(await isExecutable(setting))) {
      throw new BrowserError(wrongBrowser(setting));
    }
    return { executablePath: setting, kind: 'setting', env: ownEnvironment() };
  }
  if (bundledRunsHere()) {
    const { executablePath, libraryPath, fontConfigPath } = await bundledChromium();
    const env = {
      ...fixedEnvironment,
      LD_LIBRARY_PATH: libraryPath,
      FONTCONFIG_FILE: fontConfigPath,
    };
    return { executablePath, kind: 'bundled', env };
  }
  for (const path of systemBrowserPaths()) {
    if (await isExecutable(path)) {
      return { executablePath: path, kind: 'system', env: ownEnvironment() };
    }
  }
  throw new BrowserError(noBrowser(`${process.platform} ${process.arch}`));
}

// Dates, sorting and line breaking must not depend on where the book is made.
const fixedEnvironment = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' };

/** Browsers of the system are often wrapper scripts, which need the environment they are used to. */
function ownEnvironment(): Record<string, string> {
  const present = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(present), ...fixedEnvironment };
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
