import type { Page } from 'puppeteer-core';
import { readPages, type PageText } from '../browser/in-page/read-pages.js';
import { readSheets, type Sheet } from '../browser/in-page/read-sheets.js';
import type { PagePool } from '../browser/page-pool.js';
import { settlePages, type SettledPages } from '../browser/in-page/settle-pages.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both, type Bilingual } from '../diagnostics/problem.js';
import { pageMismatch } from '../diagnostics/problems/pages.js';
import type { ProgressEvent } from '../build-options.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { ArticleTimes } from '../model/article-times.js';
import type { ComposedPart } from './compose.js';
import { printPart, type PrintedPart, type Prints } from './print-part.js';
import type { PartPrints } from './print.js';

/** The book on its sheets, and printed. */
export interface PagedBook {
  /** What stands on its pages, read back from the sheets. */
  readonly pages: readonly PageText[];
  /** For a page, which of its broken paragraphs are justified to their end. */
  readonly full: ReadonlyMap<number, ReadonlySet<number>>;
  readonly sheets: readonly Sheet[];
  /** In the order of their pages. */
  readonly prints: readonly PartPrints[];
}

/** What became of one part. */
export interface PagedPart {
  readonly pages: readonly PageText[];
  readonly full: SettledPages['full'];
  readonly sheets: readonly Sheet[];
  readonly prints: PartPrints;
  readonly mismatches: readonly Mismatch[];
}

interface Mismatch {
  readonly page: number;
  readonly why: Bilingual;
}

export interface SettingOptions {
  /** What is to be printed of the sheets. */
  readonly wanted: Prints;
  /** Finishes what was printed of a part, the first of whose pages has this number. */
  readonly finish: (printed: PrintedPart, first: number, wanted: Prints) => Promise<PartPrints>;
  /** Parts that were set before are taken from there. */
  readonly work: WorkCache | undefined;
  /** Told how long each article's pages take. */
  readonly times?: ArticleTimes;
  readonly onProgress?: (event: ProgressEvent) => void;
}

const MOST_MISMATCHES = 5;

/**
 * Load the pages on their sheets, verify that each sheet holds the page that was planned, and that
 * it fits, print them, and finish what was printed: part by part, as many at a time as there are
 * pages of the browser. Of a part with a page that came out otherwise, nothing is printed.
 *
 * @returns what becomes of each part; the first is begun first
 */
export function setParts(
  pool: PagePool,
  parts: readonly ComposedPart[],
  { wanted, finish, work, times, onProgress }: SettingOptions,
): Promise<PagedPart>[] {
  const total = parts.reduce((sum, { pages }) => sum + pages, 0);
  let done = 0;
  return parts.map((part) => {
    const setting = recallOrSet(part, wanted, work, async () => {
      const { printed, ...set } = await pool.run(async (page) => {
        const begun = performance.now();
        const made = await makePart(page, part, wanted);
        const perPage = (performance.now() - begun) / part.pages;
        for (const { id, pages } of part.articles) times?.add(id, perPage * pages);
        return made;
      });
      // The browser's page sets another part meanwhile.
      return { ...set, prints: await finish(printed, part.first, wanted) };
    });
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
  { digest }: ComposedPart,
  wanted: Prints,
  work: WorkCache | undefined,
  set: () => Promise<PagedPart>,
): Promise<PagedPart> {
  const key = digest && work?.key('prints', digest, JSON.stringify(wanted));
  const known = key && ((await work?.recall(key, 'shared')) as PagedPart | undefined);
  if (known) return known;
  const part = await set();
  if (key && part.mismatches.length === 0) void work?.keep(key, part, 'shared');
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
    pages: made.flatMap(({ pages }) => pages),
    full: byPage(made.flatMap(({ full }) => full)),
    sheets: made.flatMap(({ sheets }) => sheets),
    prints: made.map(({ prints }) => prints),
  };
}

async function makePart(
  page: Page,
  part: ComposedPart,
  wanted: Prints,
): Promise<Omit<PagedPart, 'prints'> & { readonly printed: PrintedPart }> {
  const { html, first } = part;
  await page.setContent(html, { waitUntil: 'load' });
  const { overflows, full } = await page.evaluate(settlePages);
  const sheets = await page.evaluate(readSheets, first);
  const pages = await page.evaluate(readPages);
  const mismatches = [
    ...overflows.map(({ page: number, excess }) => ({ page: number, why: beyond(excess) })),
    ...verify(sheets, part),
  ];
  const printed = mismatches.length > 0 ? {} : await printPart(page, part, wanted);
  return { pages, full, sheets, printed, mismatches };
}

function byPage(full: SettledPages['full']): Map<number, Set<number>> {
  const pages = new Map<number, Set<number>>();
  for (const { page, at } of full) pages.set(page, (pages.get(page) ?? new Set()).add(at));
  return pages;
}

const beyond = (px: number): Bilingual =>
  both(`${px.toFixed(1)} px stand below its foot`, `有 ${px.toFixed(1)} px 超出页脚`);

/** Each sheet must hold the page that was planned for it, and no more than it has room for. */
function verify(sheets: readonly Sheet[], { first, pages }: ComposedPart): Mismatch[] {
  const found: Mismatch[] = [];
  if (sheets.length !== pages) {
    found.push({
      page: first,
      why: both(`there are ${String(sheets.length)} sheets`, `共有 ${String(sheets.length)} 张`),
    });
  }
  for (const [index, sheet] of sheets.entries()) {
    const page = first + index;
    if (sheet.planned.length !== 1 || sheet.planned[0] !== page) {
      const [english = '', chinese = ''] = [' and ', '、'].map(
        (comma) => sheet.planned.join(comma) || '–',
      );
      found.push({
        page,
        why: both(`its sheet holds page ${english}`, `这一张上是第 ${chinese} 页`),
      });
    }
    if (sheet.excess > 0.5) {
      found.push({ page, why: beyond(sheet.excess) });
    }
  }
  return found;
}
