import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { hastenPagedJs } from '../browser/in-page/hasten-paged-js.js';
import { makeSheets } from '../browser/in-page/make-sheets.js';
import { pageSources } from '../browser/in-page/page-sources.js';
import { readPages, type PageText } from '../browser/in-page/read-pages.js';
import { readSheets, type Sheet } from '../browser/in-page/read-sheets.js';
import { pagedJsScript } from '../browser/paged-js.js';
import type { PagePool } from '../browser/page-pool.js';
import { settlePages } from '../browser/in-page/settle-pages.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { pageMismatch } from '../diagnostics/problems.js';
import type { ProgressEvent } from '../build-options.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { ComposedPart } from './compose.js';
import { printPart, type PartPrints, type Prints } from './print-part.js';

/** The book on its sheets, and printed. */
export interface PagedBook {
  /** The typeset HTML, self-contained: stock Paged.js makes the same pages of it. */
  readonly html: string;
  /** What stands on its pages, as the typeset HTML holds it. */
  readonly pages: readonly PageText[];
  readonly sheets: readonly Sheet[];
  /** In the order of their pages. */
  readonly prints: readonly PartPrints[];
}

/** What became of one part. */
export interface PagedPart {
  /** Of the first part, the document as it was loaded. */
  readonly shell: string;
  /** Its pages as HTML, as they stand on the sheets. */
  readonly sources: readonly string[];
  readonly pages: readonly PageText[];
  readonly sheets: readonly Sheet[];
  readonly prints: PartPrints;
  readonly mismatches: readonly Mismatch[];
}

interface Mismatch {
  readonly page: number;
  readonly why: string;
}

export interface SettingOptions {
  /** What is to be printed of the sheets. */
  readonly wanted: Prints;
  /** Parts that were set before are taken from there. */
  readonly work: WorkCache | undefined;
  readonly onProgress?: (event: ProgressEvent) => void;
}

const MOST_MISMATCHES = 5;

/**
 * Load the planned pages, let Paged.js make sheets of them, verify that each sheet is the page
 * that was planned, and print them: part by part, as many at a time as there are pages of the
 * browser. Of a part with a page that came out otherwise, nothing is printed.
 *
 * @returns what becomes of each part; the first is begun first
 */
export function setParts(
  pool: PagePool,
  parts: readonly ComposedPart[],
  { wanted, work, onProgress }: SettingOptions,
): Promise<PagedPart>[] {
  const total = parts.reduce((sum, { pages }) => sum + pages, 0);
  let done = 0;
  return parts.map((part) => {
    const setting = recallOrSet(part, wanted, work, () =>
      pool.run((page) => makePart(page, part, wanted)),
    );
    // Who waits for all of them hears of the first that fails.
    setting.then(
      () => {
        done += part.pages;
        onProgress?.({ stage: 'paginate', pages: { done, total } });
      },
      () => undefined,
    );
    return setting;
  });
}

async function recallOrSet(
  { html, first, linked }: ComposedPart,
  wanted: Prints,
  work: WorkCache | undefined,
  set: () => Promise<PagedPart>,
): Promise<PagedPart> {
  const key = work?.key('part', html, JSON.stringify([first, linked, wanted]));
  const known = key && ((await work?.recall(key)) as PagedPart | undefined);
  if (known) return known;
  const part = await set();
  if (key && part.mismatches.length === 0) await work?.keep(key, part);
  return part;
}

/** Put the parts together; a page that came out otherwise than planned is an error. */
export async function paginate(
  parts: readonly Promise<PagedPart>[],
  diagnostics: Diagnostics,
): Promise<PagedBook> {
  const made = await Promise.all(parts);
  // A page out of place puts all after it out of place: the first few say enough.
  for (const { page, why } of made.flatMap((part) => part.mismatches).slice(0, MOST_MISMATCHES)) {
    diagnostics.report('bulletin.html', pageMismatch(page, why));
  }
  return {
    html: wholeDocument(
      made[0]?.shell ?? '',
      made.flatMap(({ sources }) => sources),
    ),
    pages: made.flatMap(({ pages }) => pages),
    sheets: made.flatMap(({ sheets }) => sheets),
    prints: made.map(({ prints }) => prints),
  };
}

async function makePart(page: Page, part: ComposedPart, wanted: Prints): Promise<PagedPart> {
  const { html, first } = part;
  await page.setContent(html, { waitUntil: 'load' });
  const pages = await page.evaluate(readPages);
  const shell = first === 1 ? await page.content() : '';
  await page.evaluate(hastenPagedJs);
  await page.addScriptTag({ content: pagedJsScript() });
  await page.evaluate(makeSheets, first);
  const overflows = (await page.evaluate(settlePages)).map(({ page: number, excess }) => ({
    page: number,
    why: `${excess.toFixed(1)} px stand below its foot`,
  }));
  const sheets = await page.evaluate(readSheets, first);
  const made = await page.evaluate(readPages);
  const sources = await page.evaluate(pageSources);
  const mismatches = [...overflows, ...verify(pages, made, sheets, first)];
  const prints = mismatches.length > 0 ? {} : await printPart(page, part, wanted);
  return { shell, sources, pages, sheets, prints, mismatches };
}

/** A document with other pages in the place of those that it has. */
function wholeDocument(shell: string, pages: readonly string[]): string {
  const END = '</section>';
  const body = shell.indexOf('<body');
  const head = shell.slice(0, shell.indexOf('<section', body)).replace(/<body[^>]*>/, '<body>');
  return `${head}${pages.join('\n')}${shell.slice(shell.lastIndexOf(END) + END.length)}\n`;
}

/** Paged.js can lose text in silence: what it made must be what it was given. */
function verify(
  planned: readonly PageText[],
  made: readonly PageText[],
  sheets: readonly Sheet[],
  first: number,
): Mismatch[] {
  const found: Mismatch[] = [];
  // The cover is a sheet too, but no page of text.
  if (first + sheets.length - 1 !== (planned.at(-1)?.page ?? 0)) {
    found.push({ page: first, why: `there are ${String(sheets.length)} sheets` });
  }
  for (const [index, sheet] of sheets.entries()) {
    const page = first + index;
    if (sheet.planned.length !== 1 || sheet.planned[0] !== page) {
      found.push({ page, why: `its sheet holds page ${sheet.planned.join(' and ') || '–'}` });
    }
    if (sheet.excess > 0.5) {
      found.push({ page, why: `${sheet.excess.toFixed(1)} px stand below its foot` });
    }
  }
  for (const [index, page] of planned.entries()) {
    if (!isDeepStrictEqual(page, made[index])) {
      found.push({ page: page.page, why: 'its sheet holds another text' });
    }
  }
  return found;
}
