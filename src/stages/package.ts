import type { Diagnostics } from '../diagnostics/diagnostics.js';
import type { Bulletin } from '../model/bulletin.js';
import { checkEpub } from '../outputs/epub/check-epub.js';
import { editionOf } from '../outputs/epub/edition.js';
import type { EpubExtras } from '../outputs/epub/epub-contents.js';
import { packageEpub, type EpubPackage } from '../outputs/epub/package-epub.js';

/**
 * Make an EPUB for each reading mode of the configuration, and hold it against the rules that
 * shops check: what breaks one is an error.
 */
export async function packageEpubs(
  bulletin: Bulletin,
  extras: EpubExtras,
  diagnostics: Diagnostics,
): Promise<EpubPackage[]> {
  const { config } = bulletin;
  const packages: EpubPackage[] = [];
  for (const mode of config.epub.modes) {
    const epub = await packageEpub(bulletin, editionOf(mode, config), extras);
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
