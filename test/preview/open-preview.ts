import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../src/browser/find-browser.js';
import { preview, type Preview } from '../../src/preview/preview.js';
import { PUBLICATIONS } from '../book/build-fixture.js';

/** A copy of a fixture, being previewed. */
export interface PreviewedFixture {
  readonly folder: string;
  readonly preview: Preview;
  /** Replace a part of a file of the publication. */
  readonly edit: (path: string, from: string | RegExp, to: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function previewFixture(name: string): Promise<PreviewedFixture> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'bifolio-test-')));
  await cp(join(PUBLICATIONS, name), folder, { recursive: true });
  const running = await preview({ folder, port: 0 });
  return {
    folder,
    preview: running,
    edit: async (path, from, to) => {
      const file = join(folder, path);
      const text = await readFile(file, 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`“${String(from)}” is not in ${path}`);
      await writeFile(file, changed);
    },
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The project's Chromium as a reader's browser: it may reach the loopback address. */
export async function readersBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    protocolTimeout: 0,
  });
}

/** What a reader may come with. */
export interface Reader {
  readonly languages?: readonly string[];
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Open the preview, and wait until its first book is shown, or said to have failed. */
export async function openPreview(
  browser: Browser,
  url: string,
  { languages = ['en'], scheme = 'light', width = 1400, height = 900 }: Reader = {},
): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument((tags) => {
    Object.defineProperty(navigator, 'languages', { get: () => tags });
  }, languages);
  await page.goto(url);
  await page.waitForSelector('body:is([data-state="good"][data-revision], [data-state="failed"])');
  return page;
}

/** Do something, and wait until another book is shown for it. */
export async function untilNewBook(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => document.body.dataset['revision']);
  await act();
  await page.waitForFunction(
    (old) => document.body.dataset['revision'] !== old && document.body.dataset['state'] === 'good',
    {},
    before,
  );
}
