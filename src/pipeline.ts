import { openBrowser } from './browser/open-browser.js';
import { PagePool } from './browser/page-pool.js';
import type { BuildOptions } from './build-options.js';
import type { FinishedBook } from './cache/book-cache.js';
import type { Diagnostics } from './diagnostics/diagnostics.js';
import { colophon } from './furniture/colophon.js';
import { styleSheet } from './furniture/style-sheet.js';
import type { Bulletin } from './model/bulletin.js';
import type { Section } from './model/typeset.js';
import { drawCover } from './outputs/pdf/draw-cover.js';
import { readPdf } from './outputs/pdf/read-pdf.js';
import { align } from './stages/align.js';
import { assetAddresses, compose } from './stages/compose.js';
import { chooseSizes } from './stages/design.js';
import { measure } from './stages/measure.js';
import { paginate } from './stages/paginate.js';
import { parse } from './stages/parse.js';
import { plan } from './stages/plan.js';
import { packageEpubs } from './stages/package.js';
import { finishPress, finishPrint } from './stages/print.js';
import { printPages } from './stages/print-pages.js';
import { prove } from './stages/prove.js';
import type { Reading } from './stages/read.js';
import { readCover } from './stages/read-cover.js';
import { collect } from './stages/collect.js';
import { typeset } from './stages/typeset.js';

/**
 * Make the book of a manuscript: the way of the data, top to bottom.
 *
 * Each stage files its problems and goes on as far as it can, so that all are seen at once.
 *
 * @param enter is told of every stage before it begins, and throws if the build is to stop
 * @throws BuildFailure with all problems, if the manuscript has errors; BrowserError if there is
 *   no browser to make pages with; the signal's reason if aborted
 */
export async function makeBook(
  { manuscript, folder, writings }: Reading,
  options: BuildOptions,
  enter: (stage: string) => void,
  diagnostics: Diagnostics,
): Promise<Omit<FinishedBook, 'reports'>> {
  const { config } = manuscript;
  const outputs = options.only ?? config.outputs;

  enter('parse');
  const { articles, assets } = await parse(manuscript, folder, writings, diagnostics);
  const ownCover = await readCover(config.epub.cover, folder, diagnostics);

  enter('align');
  const bulletin: Bulletin = {
    config,
    assets,
    articles: align(articles, config.languages, diagnostics),
  };
  diagnostics.stopOnErrors();

  enter('typeset');
  const book = await typeset(bulletin, diagnostics);
  const browser = await openBrowser(options);
  try {
    const pool = new PagePool(browser);

    enter('measure');
    const measureWith = (sections: readonly Section[], css: string) =>
      measure(
        pool,
        sections,
        { fontRules: book.fontRules, css },
        assetAddresses(assets),
        config.format.area,
      );
    const css = styleSheet(config, await chooseSizes(config, book.sections, measureWith));
    const measured = await measureWith(book.sections, css);

    enter('plan');
    const planned = await plan(
      measured,
      (sections) => measureWith(sections, css),
      bulletin,
      diagnostics,
    );
    diagnostics.stopOnErrors();

    enter('paginate');
    const { parts, articlesFrom } = compose(bulletin, planned, book.fontRules, css);
    const isPrinted = outputs.includes('pdf');
    const ebook = outputs.includes('epub');
    const wanted = {
      pdf: isPrinted,
      cover: ebook && ownCover === undefined,
      press: isPrinted && config.press ? config.format.trim : undefined,
    };
    const paged = await paginate(pool, parts, wanted, diagnostics);
    diagnostics.stopOnErrors();
    await browser.close();

    enter('print');
    const pdf = isPrinted ? await finishPrint(paged.prints, config, articlesFrom) : undefined;
    const press = wanted.press && (await finishPress(paged.prints, config, articlesFrom));
    const [{ cover: front } = {}] = paged.prints;
    const cover = ownCover ?? (front && (await drawCover(front)));

    enter('package');
    const fonts = config.epub.fonts ? book.fonts : [];
    const extras = {
      pages: printPages(planned, bulletin.articles),
      cover,
      fonts,
      colophon: colophon(bulletin, fonts.length > 0 ? book.families : []),
    };
    const [epubs, pdfText] = await Promise.all([
      ebook ? packageEpubs(bulletin, extras, diagnostics) : [],
      pdf === undefined ? undefined : readPdf(pdf, options.signal),
    ]);

    enter('prove');
    const proof = prove({ bulletin, planned, paged, pdf: pdfText, epubs }, diagnostics);
    diagnostics.stopOnErrors();

    const artifacts = collect({
      config,
      browser,
      families: book.families,
      proof,
      pdf,
      press,
      epubs,
      html: outputs.includes('html') ? paged.html : undefined,
    });
    return { artifacts, proof, pages: paged.sheets.length };
  } catch (error) {
    // A browser that is closed at work fails in words of its own.
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await browser.close();
  }
}
