import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { hastenPagedJs } from '../browser/in-page/hasten-paged-js.js';
import { makeSheets, type Sheet } from '../browser/in-page/make-sheets.js';
import { readPages, type PageText } from '../browser/in-page/read-pages.js';
import { pagedJsScript } from '../browser/paged-js.js';
import { settlePages } from '../browser/in-page/settle-pages.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { pageMismatch } from '../diagnostics/problems.js';

/** The book on its sheets, ready to be printed from the page it stands in. */
export interface PagedBook {
  /** The typeset HTML, self-contained: stock Paged.js makes the same pages of it. */
  readonly html: string;
  /** What stands on its pages, as the typeset HTML holds it. */
  readonly pages: readonly PageText[];
  readonly sheets: readonly Sheet[];
}

/**
 * Load the planned pages, let Paged.js make sheets of them, and verify that each sheet is the
 * page that was planned. A page that came out otherwise is an error: nothing of it is printed.
 */
export async function paginate(
  page: Page,
  html: string,
  diagnostics: Diagnostics,
): Promise<PagedBook> {
  await page.setContent(html, { waitUntil: 'load' });
  for (const { page: number, excess } of await page.evaluate(settlePages)) {
    diagnostics.report(
      'bulletin.html',
      pageMismatch(number, `${excess.toFixed(1)} px stand below its foot`),
    );
  }
  const pages = await page.evaluate(readPages);
  const settled = await page.content();
  await page.evaluate(hastenPagedJs);
  await page.addScriptTag({ content: pagedJsScript() });
  const sheets = await page.evaluate(makeSheets);
  verify(pages, await page.evaluate(readPages), sheets, diagnostics);
  return { html: `${settled}\n`, pages, sheets };
}

const MOST_MISMATCHES = 5;

/** Paged.js can lose text in silence: what it made must be what it was given. */
function verify(
  planned: readonly PageText[],
  made: readonly PageText[],
  sheets: readonly Sheet[],
  diagnostics: Diagnostics,
): void {
  let found = 0;
  const report = (page: number, why: string): void => {
    // A page out of place puts all after it out of place: the first few say enough.
    if (++found <= MOST_MISMATCHES) diagnostics.report('bulletin.html', pageMismatch(page, why));
  };
  // The cover is a sheet too, but no page of text.
  if (sheets.length !== (planned.at(-1)?.page ?? 0)) {
    report(sheets.length, `there are ${String(sheets.length)} sheets`);
  }
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    if (sheet.planned.length !== 1 || sheet.planned[0] !== number) {
      report(number, `its sheet holds page ${sheet.planned.join(' and ') || '–'}`);
    }
    if (sheet.excess > 0.5) report(number, `${sheet.excess.toFixed(1)} px stand below its foot`);
  }
  for (const [index, page] of planned.entries()) {
    if (!isDeepStrictEqual(page, made[index])) report(page.page, 'its sheet holds another text');
  }
}
