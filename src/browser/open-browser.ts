import { connect } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { failedLaunch } from '../diagnostics/problems/browser.js';
import { BrowserError } from './browser-error.js';
import { BrowserProcess } from './browser-process.js';
import { findBrowser } from './find-browser.js';
import type { BrowserKind, FoundBrowser } from './find-browser.js';

export interface OpenBrowserOptions {
  /** The browser to use instead of the one that `findBrowser` would choose. */
  readonly executablePath?: string;
  /** Closes the browser, whatever it is doing. */
  readonly signal?: AbortSignal;
}

/** A running browser. It is closed with the process at the latest. */
export interface BrowserSession {
  /** For example `147.0.7727.24`. */
  readonly version: string;
  readonly kind: BrowserKind;
  readonly executablePath: string;
  /** False if the system offers no sandbox, or the user is root, for whom there is none. */
  readonly sandboxed: boolean;
  /** A page with scripts but without network: only `data:`, `blob:` and `about:` can be loaded. */
  newPage(): Promise<Page>;
  /** Ends the browser and removes its files; may be called again. */
  close(): Promise<void>;
}

/**
 * Starts a headless browser.
 *
 * @throws BrowserError if there is none or it does not start, and the signal's reason if aborted.
 */
export async function openBrowser(options: OpenBrowserOptions = {}): Promise<BrowserSession> {
  const { signal } = options;
  signal?.throwIfAborted();
  const found = await findBrowser(options.executablePath);
  signal?.throwIfAborted();
  const isRoot = process.getuid?.() === 0;
  try {
    return await start(found, !isRoot, signal);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    // Once more: without the sandbox where the system offers none, and as before where another
    // process was putting the browser's folder in order, or the machine was short of room.
    const isSandbox = /sandbox/i.test(error.message);
    return await start(
      isSandbox ? found : await findBrowser(options.executablePath),
      !isRoot && !isSandbox,
      signal,
    );
  }
}

async function start(
  found: FoundBrowser,
  sandboxed: boolean,
  signal: AbortSignal | undefined,
): Promise<BrowserSession> {
  const running = new BrowserProcess(found, sandboxed);
  const close = async (): Promise<void> => {
    // Nothing it has on disk is wanted, so it need not be asked to leave.
    running.kill();
    await running.ended;
  };
  const abort = (): void => {
    running.kill();
  };
  signal?.addEventListener('abort', abort, { once: true });
  void running.ended.then(() => signal?.removeEventListener('abort', abort));
  try {
    const browser = await connect({
      transport: running.transport,
      defaultViewport: null,
      // A big book takes as long as it takes; who will not wait has the signal.
      protocolTimeout: 0,
    });
    const version = (await browser.version()).replace(/^.*\//u, '');
    const { kind, executablePath } = found;
    return { version, kind, executablePath, sandboxed, newPage: () => offlinePage(browser), close };
  } catch (cause) {
    await close();
    signal?.throwIfAborted();
    throw new BrowserError(failedLaunch(found.executablePath, running.output.trim()), { cause });
  }
}

async function offlinePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  return page;
}
