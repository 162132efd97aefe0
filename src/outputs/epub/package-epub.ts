import type { Bulletin } from '../../model/bulletin.js';
import { canonicalZip } from './canonical-zip.js';
import { editionOf, type Edition } from './edition.js';
import { EpubArchive } from './epub-archive.js';
import { epubContents, type EpubExtras } from './epub-contents.js';
import { readEpubTemplates } from './epub-templates.js';
import type { FoundProblem, ReportProblem } from './found-problem.js';
import { fontRules } from './packed-font.js';

export interface EpubPackage {
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  /** What of the manuscript could not be kept; empty for a tree that was made safe before. */
  readonly problems: readonly FoundProblem[];
}

/**
 * The aligned issue as an EPUB 3.3, a chapter an article, arranged as the edition says. The same
 * bulletin gives the same bytes on any machine.
 *
 * @param edition interleaved if left out
 * @throws Error if the bulletin has no article, or contradicts itself: a picture or a language's
 *   text is missing, an article's groups name blocks that it does not have, or a page of the
 *   print edition begins in none
 */
export async function packageEpub(
  bulletin: Bulletin,
  edition: Edition = editionOf('interleaved', bulletin.config),
  extras: EpubExtras = {},
): Promise<EpubPackage> {
  if (bulletin.articles.length === 0) throw new Error('An EPUB needs at least one article');
  const problems: FoundProblem[] = [];
  const report: ReportProblem = (path, problem) => {
    problems.push({ path, problem });
  };
  const contents = await epubContents(bulletin, edition, extras, report);
  const templates = await readEpubTemplates(edition);
  const stylesheet = templates.stylesheet + fontRules(extras.fonts ?? []);
  const archive = new EpubArchive(contents, { ...templates, stylesheet });
  return { edition, bytes: canonicalZip(await archive.files()), problems };
}
