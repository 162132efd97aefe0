import type { WorkCache } from '../cache/work-cache.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { colophon } from '../furniture/colophon.js';
import type { Bulletin } from '../model/bulletin.js';
import type { CoverPicture } from '../model/epub.js';
import { checkEpub, prepareCheck, type CheckedEpub } from '../outputs/epub/check-epub.js';
import { editionOf } from '../outputs/epub/edition.js';
import type { ChapterShelf, MadeChapter } from '../outputs/epub/made-chapter.js';
import { packageEpub, type EpubPackage } from '../outputs/epub/package-epub.js';
import type { PlannedSection } from './plan.js';
import { printPages } from './print-pages.js';
import type { TypesetBook } from './typeset.js';

/** An EPUB, held against the rules, and what was read back from its bytes. */
export interface FinishedEpub extends EpubPackage, Pick<CheckedEpub, 'texts'> {}

/** What EPUBs need besides the text. */
export interface PackagingOptions {
  readonly cover: Promise<CoverPicture | undefined>;
  /** The publication's pictures as e-readers show them. */
  readonly pictures: Promise<Bulletin['assets']>;
  /** Where chapters are that were made before, if they are to be looked for. */
  readonly work?: WorkCache | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Make an EPUB for each reading mode of the configuration, and hold it against the rules that
 * shops check: what breaks one is an error.
 *
 * The work goes on while the pages are set. Its problems are told when it is asked for, so that
 * messages come in the order of the stages.
 *
 * @param options pictures come when they are drawn: the cover from the first page that is printed
 */
export function packageEpubs(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  book: TypesetBook,
  options: PackagingOptions,
): (diagnostics: Diagnostics) => Promise<FinishedEpub[]> {
  const found = new Diagnostics();
  const packaging = makePackages(bulletin, planned, book, options, found);
  packaging.catch(() => undefined);
  return async (diagnostics) => {
    const packages = await packaging;
    diagnostics.include(found.reports);
    return packages;
  };
}

async function makePackages(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  book: TypesetBook,
  options: PackagingOptions,
  diagnostics: Diagnostics,
): Promise<FinishedEpub[]> {
  const { config } = bulletin;
  prepareCheck();
  const [cover, assets] = await Promise.all([options.cover, options.pictures]);
  const issue = { ...bulletin, assets };
  const fonts = config.epub.fonts ? book.fonts : [];
  const extras = {
    pages: printPages(planned, bulletin.articles),
    cover,
    fonts,
    colophon: colophon(bulletin, fonts.length > 0 ? book.families : []),
    shelf: options.work && chapterShelf(options.work, bulletin),
  };
  const packages: EpubPackage[] = [];
  const checks: Promise<CheckedEpub>[] = [];
  for (const mode of config.epub.modes) {
    const epub = await packageEpub(issue, editionOf(mode, config), extras);
    packages.push(epub);
    checks.push(checkEpub(epub.bytes, options.signal));
  }
  // What one edition could not keep, the others could not either.
  for (const { path, problem } of packages[0]?.problems ?? []) diagnostics.report(path, problem);
  const checked = await Promise.all(checks);
  return packages.map((epub, index) => {
    const path = epubName(config.slug, epub);
    for (const problem of checked[index]?.problems ?? []) diagnostics.report(path, problem);
    return { ...epub, texts: checked[index]?.texts };
  });
}

/** The languages' sides are part of each chapter, and no part of its article. */
function chapterShelf(work: WorkCache, { config: { languages } }: Bulletin): ChapterShelf {
  const keyOf = (parts: readonly string[]): string =>
    work.key('chapter', languages.verso, languages.recto, ...parts);
  return {
    recall: async (parts) => (await work.recall(keyOf(parts), 'shared')) as MadeChapter | undefined,
    keep: (parts, made) => void work.keep(keyOf(parts), made, 'shared'),
  };
}

/** `bulletin.epub`, `bulletin.popup.epub` … */
export const epubName = (slug: string, { edition }: Pick<EpubPackage, 'edition'>): string =>
  [slug, edition.suffix, 'epub'].filter((part) => part !== '').join('.');
