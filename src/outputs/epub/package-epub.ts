import { controlCharacter } from '../../diagnostics/problems.js';
import { languageOf } from '../../languages/registry.js';
import type { Bulletin } from '../../model/bulletin.js';
import type { BulletinConfig } from '../../model/config.js';
import { canonicalZip } from './canonical-zip.js';
import { chapterBody } from './chapter-body.js';
import { coverBody } from './cover-body.js';
import { EpubArchive, type EpubContents, type SpineDocument } from './epub-archive.js';
import { readEpubTemplates } from './epub-templates.js';
import type { FoundProblem, ReportProblem } from './found-problem.js';
import { ImageStore } from './image-store.js';
import { legalXml } from './legal-xml.js';
import { LinkTargets } from './link-targets.js';
import { joinTexts } from './local-text.js';
import { articleEntry } from './navigation.js';
import { packageMetadata } from './package-metadata.js';
import { toXhtml } from './to-xhtml.js';
import { URL_NAMESPACE, uuidV5 } from './uuid-v5.js';
import { XhtmlConverter } from './xhtml-converter.js';

export interface EpubPackage {
  readonly bytes: Uint8Array;
  /** What of the manuscript could not be kept; empty for a tree that was made safe before. */
  readonly problems: readonly FoundProblem[];
}

/**
 * The aligned issue as an EPUB 3.3 for interleaved reading: a chapter an article, in it each
 * passage in the verso's language and then in the recto's. The same bulletin gives the same
 * bytes on any machine.
 *
 * @throws Error if the bulletin has no article, or contradicts itself: a picture or a language's
 *   text is missing, or an article's groups name blocks that it does not have
 */
export async function packageEpub(bulletin: Bulletin): Promise<EpubPackage> {
  if (bulletin.articles.length === 0) throw new Error('An EPUB needs at least one article');
  const problems: FoundProblem[] = [];
  const contents = epubContents(bulletin, (path, problem) => {
    problems.push({ path, problem });
  });
  const archive = new EpubArchive(contents, await readEpubTemplates());
  return { bytes: canonicalZip(await archive.files()), problems };
}

function epubContents(bulletin: Bulletin, report: ReportProblem): EpubContents {
  const { config, articles } = bulletin;
  const images = new ImageStore(bulletin.assets);
  const targets = new LinkTargets(articles, chapterFile);
  const navigation = articles.map((article, index) =>
    articleEntry(article, config, chapterFile(index)),
  );
  const chapters = articles.map((article, index): SpineDocument => {
    const file = chapterFile(index);
    const converter = new XhtmlConverter(file, targets, images, report);
    const body = toXhtml(chapterBody(article, config.languages, converter));
    return { file, title: joinTexts(navigation[index]?.texts ?? []), body, beforeToc: false };
  });
  reportIllegalSettings(config, report);
  const metadata = packageMetadata(bulletin, images);
  const cover: SpineDocument = {
    file: 'cover.xhtml',
    title: joinTexts(metadata.titles[0]?.texts ?? []),
    body: toXhtml(coverBody(metadata)),
    beforeToc: true,
  };
  return {
    uuid: uuidV5(config.identifier, URL_NAMESPACE),
    metadata,
    documents: [cover, ...chapters],
    navigation,
    contentsLabel: metadata.languages.map((language) => ({
      language,
      text: languageOf(language).labels.contents,
    })),
    images: images.images,
  };
}

/** By position, never by name: names of folders may clash with other files or be no file names. */
const chapterFile = (index: number): string =>
  `chapter-${String(index + 1).padStart(3, '0')}.xhtml`;

function reportIllegalSettings(config: BulletinConfig, report: ReportProblem): void {
  const { title, subtitle, number, publisher, rights, credits } = config;
  const roles = credits.map(({ role }) => role);
  const names = credits.flatMap((credit) => [...credit.names.values()].flat());
  const texts = [title, subtitle, number, publisher, rights, ...roles].flatMap((local) => [
    ...local.values(),
  ]);
  for (const text of [...texts, ...names]) {
    legalXml(text, (character) => {
      report('bulletin.yml', controlCharacter(character));
    });
  }
}
