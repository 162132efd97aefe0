import type { PagePool } from '../browser/page-pool.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { styleSheet } from '../furniture/style-sheet.js';
import type { Bulletin } from '../model/bulletin.js';
import type { CoverPicture } from '../model/epub.js';
import type { SheetForms } from '../model/sheet-forms.js';
import type { Section } from '../model/typeset.js';
import type { Plugins } from '../plugins/plugins.js';
import { align } from '../stages/align.js';
import { assetAddresses, compose } from '../stages/compose.js';
import { chooseSizes } from '../stages/design.js';
import { measure, type Depth, type Styles } from '../stages/measure.js';
import { paginate, setParts, type PagedBook } from '../stages/paginate.js';
import { parse } from '../stages/parse.js';
import { finishPrints } from '../stages/print.js';
import { plan, type PlannedSection } from '../stages/plan.js';
import { prove } from '../stages/prove.js';
import { read } from '../stages/read.js';
import { readCover } from '../stages/read-cover.js';
import { sheetForms } from '../stages/sheet-forms.js';
import { setLines } from '../stages/set-lines.js';
import { typeset, type TypesetBook } from '../stages/typeset.js';
import { sheetPieces, type SheetPieces } from './sheet-pieces.js';

/** So many pages are set at a time: where a line was mended, no more are to be set anew. */
const PART = 12;

/** What makes the pages, and remembers those that it has made. */
export interface Setter {
  readonly pool: PagePool;
  readonly work: WorkCache | undefined;
  readonly plugins: Plugins | undefined;
}

/** A book on its sheets, and what is needed to make its files. */
export interface SetBook {
  readonly bulletin: Bulletin;
  readonly typeset: TypesetBook;
  readonly planned: readonly PlannedSection[];
  readonly styles: Styles;
  readonly forms: SheetForms;
  readonly paged: PagedBook;
  readonly ownCover: CoverPicture | undefined;
  readonly pieces: SheetPieces;
  readonly setter: Setter;
}

/**
 * Go the way of a build as far as the finished sheets, and hold them against the manuscript: the
 * files are made when they are asked for.
 *
 * @throws BuildFailure with all problems, if the manuscript has errors; the signal's reason if
 *   aborted
 */
export async function setBook(
  folder: string,
  setter: Setter,
  diagnostics: Diagnostics,
  signal: AbortSignal,
): Promise<SetBook> {
  const { pool, work } = setter;
  const {
    manuscript,
    folder: publication,
    writings,
  } = await read(folder, diagnostics, setter.plugins);
  const { config } = manuscript;
  const { articles, assets } = await parse(manuscript, publication, writings, diagnostics, setter);
  const ownCover = await readCover(config.epub.cover, publication, diagnostics);
  signal.throwIfAborted();
  const aligned = await align(articles, config.languages, diagnostics, setter);
  const bulletin: Bulletin = { config, assets, articles: aligned };
  diagnostics.stopOnErrors();
  const book = await typeset(bulletin, config.outputs, diagnostics, work);
  signal.throwIfAborted();

  const { fontRules } = book;
  const addressOf = assetAddresses(assets);
  const measureWith = (sections: readonly Section[], css: string, depth?: Depth) =>
    measure(pool, sections, { fontRules, css }, addressOf, config.format.area, depth, work);
  const css = styleSheet(config, await chooseSizes(config, book.sections, measureWith));
  const styles = { fontRules, css };
  const sections = await setLines(pool, book.sections, styles, addressOf);
  const forms = sheetForms(pool, css, work);
  forms.catch(() => undefined);
  const measured = await measureWith(sections, css);
  signal.throwIfAborted();
  const planned = await plan(
    measured,
    (sections) => measureWith(sections, css),
    bulletin,
    diagnostics,
  );
  diagnostics.stopOnErrors();
  const { parts } = await compose(bulletin, planned, styles, await forms, {
    work,
    partPages: PART,
  });
  const wanted = { pdf: undefined, press: undefined, sheets: true };
  const setting = setParts(pool, parts, { wanted, finish: finishPrints, work });
  const paged = await paginate(setting, diagnostics);
  signal.throwIfAborted();
  diagnostics.stopOnErrors();
  prove({ bulletin, planned, paged, pdf: undefined, epubs: [] }, diagnostics);
  diagnostics.stopOnErrors();
  const pieces = sheetPieces(paged.prints.flatMap(({ sheets }) => sheets ?? []));
  return {
    ...{ bulletin, typeset: book, planned, paged, ownCover },
    ...{ styles, forms: await forms, pieces, setter },
  };
}
