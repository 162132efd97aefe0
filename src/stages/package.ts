import { Diagnostics } from '../diagnostics/diagnostics.js';
import { colophon } from '../furniture/colophon.js';
import type { Bulletin } from '../model/bulletin.js';
import type { CoverPicture } from '../model/epub.js';
import { checkEpub } from '../outputs/epub/check-epub.js';
import { editionOf } from '../outputs/epub/edition.js';
import { packageEpub, type EpubPackage } from '../outputs/epub/package-epub.js';
import type { PlannedSection } from './plan.js';
import { printPages } from './print-pages.js';
import type { TypesetBook } from './typeset.js';

/** What an EPUB needs of the browser. */
export interface DrawnPictures {
  readonly cover: Promise<CoverPicture | undefined>;
  /** The publication's pictures as e-readers show them. */
  readonly pictures: Promise<Bulletin['assets']>;
}

/**
 * Make an EPUB for each reading mode of the configuration, and hold it against the rules that
 * shops check: what breaks one is an error.
 *
 * The work goes on while the pages are set. Its problems are told when it is asked for, so that
 * messages come in the order of the stages.
 *
 * @param drawn come when the browser has drawn them: the cover from the first page that is printed
 */
export function packageEpubs(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  book: TypesetBook,
  drawn: DrawnPictures,
): (diagnostics: Diagnostics) => Promise<EpubPackage[]> {
  const found = new Diagnostics();
  const packaging = makePackages(bulletin, planned, book, drawn, found);
  packaging.catch(() => undefined);
  return async (diagnostics) => {
    const packages = await packaging;
    for (const { path, problem, place } of found.reports) diagnostics.report(path, problem, place);
    return packages;
  };
}

async function makePackages(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  book: TypesetBook,
  drawn: DrawnPictures,
  diagnostics: Diagnostics,
): Promise<EpubPackage[]> {
  const { config } = bulletin;
  const [cover, assets] = await Promise.all([drawn.cover, drawn.pictures]);
  const issue = { ...bulletin, assets };
  const fonts = config.epub.fonts ? book.fonts : [];
  const extras = {
    pages: printPages(planned, bulletin.articles),
    cover,
    fonts,
    colophon: colophon(bulletin, fonts.length > 0 ? book.families : []),
  };
  const packages: EpubPackage[] = [];
  for (const mode of config.epub.modes) {
    const epub = await packageEpub(issue, editionOf(mode, config), extras);
    // What one edition could not keep, the others could not either.
    const [first] = packages;
    if (first === undefined) {
      for (const { path, problem } of epub.problems) diagnostics.report(path, problem);
    }
    for (const problem of await checkEpub(epub.bytes)) {
      diagnostics.report(epubName(config.slug, epub), problem);
    }
    packages.push(epub);
  }
  return packages;
}

/** `bulletin.epub`, `bulletin.popup.epub` … */
export const epubName = (slug: string, { edition }: Pick<EpubPackage, 'edition'>): string =>
  [slug, edition.suffix, 'epub'].filter((part) => part !== '').join('.');
