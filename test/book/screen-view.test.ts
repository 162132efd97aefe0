import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type BrowserSession } from '../../src/browser/open-browser.js';
import { buildFixture } from './build-fixture.js';

/** The fixture's typeset HTML in a window of a width, as a reader opens it. */
async function opened(session: BrowserSession, name: string, width: number): Promise<Page> {
  const book = await buildFixture(name);
  try {
    const page = await session.newPage();
    await page.setViewport({ width, height: 800 });
    await page.setContent(await readFile(join(book.out, `${book.slug}.html`), 'utf8'));
    return page;
  } finally {
    await book.remove();
  }
}

interface Box {
  readonly side: string;
  readonly left: number;
  readonly top: number;
}

/** Where the pages stand that are to be seen, but the cover. */
const boxes = (page: Page): Promise<Box[]> =>
  page.$$eval('body > .page:not(.cover)', (pages) =>
    pages
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ each, box }) => ({
        side: each.classList.contains('verso') ? 'verso' : 'recto',
        left: Math.round(box.left),
        top: Math.round(box.top),
      })),
  );

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the typeset HTML on a screen', () => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await openBrowser();
  });
  afterAll(() => session.close());

  it('has its spreads side by side in a wide window, and one language alone if asked', async () => {
    const page = await opened(session, 'everything', 1280);
    const all = await boxes(page);
    const versos = all.filter(({ side }) => side === 'verso');
    const rectos = all.filter(({ side }) => side === 'recto');
    expect(versos.length).toBeGreaterThan(3);
    expect(versos.map(({ top }) => top)).toEqual(rectos.map(({ top }) => top));
    expect(versos.every(({ left }, index) => left < rectos[index]!.left)).toBe(true);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.click('#show-recto');
    expect(new Set((await boxes(page)).map(({ side }) => side))).toEqual(new Set(['recto']));
    await page.click('#show-verso');
    expect(new Set((await boxes(page)).map(({ side }) => side))).toEqual(new Set(['verso']));
  });

  it('runs to the width of a telephone, and its articles are a touch away', async () => {
    const page = await opened(session, 'everything', 390);
    const all = await boxes(page);
    expect(new Set(all.map(({ left }) => left)).size).toBe(1);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const size = await page.$eval(
      '.recto.article p:not(.dateline)',
      (each) => getComputedStyle(each).fontSize,
    );
    expect(Number.parseFloat(size)).toBeGreaterThan(16);
    const lost = await page.$$eval('.screen-nav a', (links) =>
      links
        .map((link) => decodeURIComponent(link.hash.slice(1)))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
    expect(await page.$$eval('.screen-nav li', (items) => items.length)).toBeGreaterThan(1);
  });

  it('keeps the pages of a book in columns, the right one first', async () => {
    const page = await opened(session, 'vertical', 1400);
    const [first, second] = await boxes(page);
    expect(first!.top).toBe(second!.top);
    expect(first!.left).toBeGreaterThan(second!.left);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
