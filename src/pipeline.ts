import type { PagePool } from './browser/page-pool.js';
import type { BuildOptions } from './build-options.js';
import type { FinishedBook } from './cache/book-cache.js';
import type { WorkCache } from './cache/work-cache.js';
import { Diagnostics } from './diagnostics/diagnostics.js';
import { styleSheet } from './furniture/style-sheet.js';
import type { ArticleTimes } from './model/article-times.js';
import type { Bulletin } from './model/bulletin.js';
import type { Section } from './model/typeset.js';
import { align } from './stages/align.js';
import { checkManuscript } from './stages/check-manuscript.js';
import { assetAddresses, compose, coverDocument } from './stages/compose.js';
import { chooseSizes } from './stages/design.js';
import { drawPictures } from './stages/draw-pictures.js';
import { measure, type Depth } from './stages/measure.js';
import { paginate, setParts } from './stages/paginate.js';
import { parse } from './stages/parse.js';
import { countPages, plan } from './stages/plan.js';
import type { Reading } from './stages/read.js';
import { readCover } from './stages/read-cover.js';
import { setLines } from './stages/set-lines.js';
import { sheetForms } from './stages/sheet-forms.js';
import { typeset } from './stages/typeset.js';

/** What a book is made with. */
export interface MakeOptions extends BuildOptions {
  /** Pages of a browser that has been started. */
  readonly pool: PagePool;
  /** Told when no page is needed any more: a browser takes more memory than all else. */
  readonly leaveBrowser?: () => void;
  /** Told of every stage before it begins; throws if the build is to stop. */
  readonly enter: (stage: string) => void;
  readonly times: ArticleTimes;
  /** Where work that was done before is found, if it is to be looked for. */
  readonly work: WorkCache | undefined;
}

/**
 * Make the book of a manuscript: the way of the data, top to bottom.
 *
 * Each stage files its problems and goes on as far as it can, so that all are seen at once.
 *
 * @throws BuildFailure with all problems, if the manuscript has errors; BrowserError if there is
 *   no browser to make pages with; the signal's reason if aborted
 */
export async function makeBook(
  { manuscript, folder, writings, checkRules }: Reading,
  options: MakeOptions,
  diagnostics: Diagnostics,
): Promise<Omit<FinishedBook, 'reports'>> {
  const { enter, pool, work } = options;
  const { config } = manuscript;
  const outputs = options.only ?? config.outputs;
  const ebook = outputs.includes('epub');

  try {
    enter('parse');
    const { articles, assets } = await parse(manuscript, folder, writings, diagnostics, options);
    const ownCover = await readCover(config.epub.cover, folder, diagnostics);

    enter('align');
    const bulletin: Bulletin = {
      config,
      assets,
      articles: await align(articles, config.languages, diagnostics, options),
    };
    diagnostics.stopOnErrors();

    enter('typeset');
    const book = await typeset(bulletin, outputs, diagnostics, work);

    // While the browser is at work, there is time for the check.
    enter('check');
    const found = new Diagnostics();
    const checking =
      (options.check ?? config.check.beforeBuild)
        ? checkManuscript(manuscript, folder, bulletin.articles, found, checkRules)
        : Promise.resolve();
    checking.catch(() => undefined);
    const checked = async (): Promise<void> => {
      await checking;
      diagnostics.include(found.reports);
    };

    enter('measure');
    // Loaded while the browser lays out the text: it takes its time.
    const finishing = import('./finishing.js');
    const addressOf = assetAddresses(assets);
    const measureWith = (sections: readonly Section[], css: string, depth?: Depth) =>
      measure(
        pool,
        sections,
        { fontRules: book.fontRules, css },
        addressOf,
        config.format.area,
        depth,
        work,
      );
    const css = styleSheet(config, await chooseSizes(config, book.sections, measureWith));
    const styles = { fontRules: book.fontRules, css };
    const sections = await setLines(pool, book.sections, styles, addressOf);
    // Paged.js makes the sheets, and an EPUB's cover is drawn, while the text is measured.
    const sheets = sheetForms(pool, css, work);
    const cover = sheets.then(async (forms) => {
      if (!ebook || ownCover !== undefined) return ownCover;
      const { coverPicture } = await finishing;
      return coverPicture(pool, coverDocument(config, styles, forms), config, options);
    });
    cover.catch(() => undefined);
    const measured = await measureWith(sections, css);
    if (diagnostics.failed) await checked();
    diagnostics.stopOnErrors();

    enter('plan');
    const planned = await plan(
      measured,
      (sections) => measureWith(sections, css),
      bulletin,
      diagnostics,
    );
    if (diagnostics.failed) await checked();
    diagnostics.stopOnErrors();

    // What is read as an EPUB alone needs no paper: its page list comes from the plan.
    const isPrinted = outputs.some((output) => output !== 'epub');
    if (isPrinted) enter('paginate');
    const {
      finishPrints,
      wantedPrints,
      joinPrints,
      joinPress,
      packageEpubs,
      readBack,
      prove,
      collect,
    } = await finishing;
    const wanted = outputs.includes('pdf')
      ? wantedPrints(config)
      : { pdf: undefined, press: undefined };
    const composed = isPrinted
      ? await compose(bulletin, planned, styles, await sheets, { work })
      : undefined;
    const setting = setParts(pool, composed?.parts ?? [], {
      ...options,
      wanted,
      finish: finishPrints,
    });
    const pictures = ebook ? drawPictures(pool, assets, addressOf) : undefined;
    const packaging =
      pictures &&
      packageEpubs(bulletin, planned, book, { cover, pictures, work, signal: options.signal });
    await checked();
    const paged = composed && (await paginate(setting, diagnostics));
    void Promise.allSettled([cover, pictures]).then(options.leaveBrowser);
    diagnostics.stopOnErrors();

    if (wanted.pdf) enter('print');
    const prints = paged?.prints ?? [];
    const from = composed?.articlesFrom ?? 0;
    const pdf = wanted.pdf && (await joinPrints(prints, config, from));
    const press = wanted.press && (await joinPress(prints, config, from));

    enter('package');
    const [epubs, pdfText] = await Promise.all([
      packaging?.(diagnostics) ?? [],
      pdf === undefined ? undefined : readBack(pdf, prints, options),
    ]);

    enter('prove');
    const proof = prove({ bulletin, planned, paged, pdf: pdfText, epubs }, diagnostics);
    diagnostics.stopOnErrors();

    const artifacts = collect({
      config,
      browser: await pool.browser,
      families: book.families,
      proof,
      pdf,
      press,
      epubs,
      html: outputs.includes('html') ? composed?.typesetHtml(paged?.full ?? new Map()) : undefined,
    });
    return { artifacts, proof, pages: countPages(planned) };
  } catch (error) {
    // A browser that is closed at work fails in words of its own.
    options.signal?.throwIfAborted();
    throw error;
  }
}
