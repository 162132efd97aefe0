import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';
import { comparable } from '../../src/prove/comparable.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

const PAGEDJS_CLI = new URL('../../node_modules/.bin/pagedjs-cli', import.meta.url).pathname;

describe('the typeset HTML', () => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture('everything');
  });
  afterAll(() => book.remove());

  it('makes the same pages with the same text in stock pagedjs-cli', async () => {
    const browser = await findBrowser();
    const printed = join(book.out, 'stock.pdf');
    await promisify(execFile)(
      PAGEDJS_CLI,
      [join(book.out, 'everything.html'), '-o', printed, '--browserArgs', '--no-sandbox'],
      {
        env: { ...process.env, ...browser.env, PUPPETEER_EXECUTABLE_PATH: browser.executablePath },
      },
    );
    const stock = await readPdf(await readFile(printed));
    // Dots of emphasis are marked in our PDF as nothing to be read, and not in the other.
    const text = (pages: readonly { text: string }[]): string[] =>
      pages.map((page) => comparable(page.text).replaceAll('•', ''));
    expect(text(stock)).toEqual(text(book.pdf));
  });
});
