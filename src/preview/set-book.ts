import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../browser/open-browser.js';
import { readSheets } from '../browser/in-page/read-sheets.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { styleSheet } from '../furniture/style-sheet.js';
import type { Bulletin } from '../model/bulletin.js';
import type { CoverPicture } from '../model/epub.js';
import type { Section } from '../model/typeset.js';
import { align } from '../stages/align.js';
import { assetAddresses, compose } from '../stages/compose.js';
import { chooseSizes } from '../stages/design.js';
import { measure } from '../stages/measure.js';
import { paginate, type PagedBook } from '../stages/paginate.js';
import { parse } from '../stages/parse.js';
import { plan, type PlannedSection } from '../stages/plan.js';
import { prove } from '../stages/prove.js';
import { read } from '../stages/read.js';
import { readCover } from '../stages/read-cover.js';
import { typeset, type TypesetBook } from '../stages/typeset.js';
import { sheetPieces, type SheetPieces } from './sheet-pieces.js';

/** A book on its sheets, and what is needed to make its files. */
export interface SetBook {
  readonly bulletin: Bulletin;
  readonly typeset: TypesetBook;
  readonly planned: readonly PlannedSection[];
  readonly paged: PagedBook;
  readonly articlesFrom: number;
  readonly ownCover: CoverPicture | undefined;
  readonly pieces: SheetPieces;
  /** Still holds the sheets; whoever has the book closes it. */
  readonly page: Page;
}

/**
 * Go the way of a build as far as the finished sheets, hold them against the manuscript, and keep
 * the page that they stand in: the files are made from it when they are asked for.
 *
 * @throws BuildFailure with all problems, if the manuscript has errors; the signal's reason if
 *   aborted
 */
export async function setBook(
  folder: string,
  browser: BrowserSession,
  diagnostics: Diagnostics,
  signal: AbortSignal,
): Promise<SetBook> {
  const { manuscript, folder: publication, writings } = await read(folder, diagnostics);
  const { config } = manuscript;
  const { articles, assets } = await parse(manuscript, publication, writings, diagnostics);
  const ownCover = await readCover(config.epub.cover, publication, diagnostics);
  signal.throwIfAborted();
  const aligned = align(articles, config.languages, diagnostics);
  const bulletin: Bulletin = { config, assets, articles: aligned };
  diagnostics.stopOnErrors();
  const book = await typeset(bulletin, config.outputs, diagnostics);
  signal.throwIfAborted();

  const page = await browser.newPage();
  try {
    const stop = closeOnAbort(page, signal);
    const measureWith = (sections: readonly Section[], css: string) =>
      measure(
        page,
        sections,
        { fontRules: book.fontRules, css },
        assetAddresses(assets),
        config.format.area,
      );
    const css = styleSheet(config, await chooseSizes(config, book.sections, measureWith));
    const measured = await measureWith(book.sections, css);
    const planned = await plan(
      measured,
      (sections) => measureWith(sections, css),
      bulletin,
      diagnostics,
    );
    diagnostics.stopOnErrors();
    const { html, articlesFrom } = compose(bulletin, planned, book.fontRules, css);
    const paged = await paginate(page, html, diagnostics);
    diagnostics.stopOnErrors();
    prove({ bulletin, planned, paged, pdf: undefined, epubs: [] }, diagnostics);
    diagnostics.stopOnErrors();
    const pieces = sheetPieces(await page.evaluate(readSheets));
    stop();
    signal.throwIfAborted();
    return { bulletin, typeset: book, planned, paged, articlesFrom, ownCover, pieces, page };
  } catch (error) {
    await closePage(page);
    // A page that is closed at work fails in words of its own.
    signal.throwIfAborted();
    throw error;
  }
}

/** Close a page, though its browser may be gone already. */
export async function closePage(page: Page): Promise<void> {
  await page.close().catch(() => undefined);
}

function closeOnAbort(page: Page, signal: AbortSignal): () => void {
  const abort = (): void => {
    void closePage(page);
  };
  signal.addEventListener('abort', abort, { once: true });
  return () => {
    signal.removeEventListener('abort', abort);
  };
}
