import type { Element, Nodes } from 'hast';
import { languageOf } from '../../languages/registry.js';
import type { Bulletin } from '../../model/bulletin.js';
import type { CoverPicture } from '../../model/epub.js';
import type { CutFont } from '../../model/font.js';
import type { LanguageTag } from '../../model/language.js';
import type { PrintPage } from '../../model/print-page.js';
import type { Section } from '../../model/typeset.js';
import { chapterFile, chapters } from './chapters.js';
import { colophonPage } from './colophon-page.js';
import type { Edition } from './edition.js';
import type { EpubContents, Landmark, PackedFile, SpineDocument } from './epub-archive.js';
import type { ReportProblem } from './found-problem.js';
import { ImageStore } from './image-store.js';
import { LinkTargets } from './link-targets.js';
import type { ChapterShelf } from './made-chapter.js';
import { inColumns } from './in-columns.js';
import { joinTexts, type LocalText } from './local-text.js';
import type { ContentsPage, NavEntry } from './navigation.js';
import { packageMetadata, type PackageMetadata } from './package-metadata.js';
import { PageBreaks } from './page-breaks.js';
import { packedFont } from './packed-font.js';
import { coverPage, titlePage } from './title-page.js';
import { toXhtml } from './to-xhtml.js';
import { URL_NAMESPACE, uuidV5 } from './uuid-v5.js';

/** What an EPUB may have besides the articles. */
export interface EpubExtras {
  /** The pages of the print edition, for the page-list. */
  readonly pages?: readonly PrintPage[];
  readonly cover?: CoverPicture | undefined;
  /** The print edition's. */
  readonly colophon?: Section | undefined;
  /** To be embedded. */
  readonly fonts?: readonly CutFont[];
  /** Chapters that were made before are taken from there. */
  readonly shelf?: ChapterShelf | undefined;
}

const COVER = 'cover.xhtml';
const TITLE_PAGE = 'title.xhtml';
const CONTENTS = 'toc.xhtml';
const COLOPHON = 'colophon.xhtml';

/** Everything that an edition's templates set, in the order of its spine. */
export async function epubContents(
  bulletin: Bulletin,
  edition: Edition,
  extras: EpubExtras,
  report: ReportProblem,
): Promise<EpubContents> {
  const { config, articles } = bulletin;
  const { languages } = edition;
  const images = new ImageStore(bulletin.assets);
  const fileOf = (index: number, tag: LanguageTag): string => chapterFile(edition, index, tag);
  const targets = new LinkTargets(articles, languages, fileOf);
  const breaks = new PageBreaks(extras.pages ?? [], languages);
  const context = { targets, images, breaks, report };

  const { documents: articleDocuments, navigation } = await chapters(
    bulletin,
    edition,
    context,
    extras.shelf,
  );
  const metadata = packageMetadata(bulletin, languages, {
    images,
    hasRuby: hasElement('ruby', bulletin, languages),
    hasFormulas: hasElement('math', bulletin, languages),
    hasPages: (extras.pages ?? []).length > 0,
  });
  const cover = extras.cover && packedCover(extras.cover);
  const coverMarks = breaks.cover.map((page) => breaks.mark(page, cover ? COVER : TITLE_PAGE));
  const front = frontMatter(
    metadata,
    cover && { ...extras.cover, ...cover },
    coverMarks,
    edition.inColumns ? inColumns : (body) => body,
  );
  const imprint = extras.colophon && colophonPage(COLOPHON, extras.colophon, languages, context);
  const colophon = imprint && edition.inColumns ? inColumns(imprint) : imprint;
  const colophonTexts = labels(languages, 'colophon');
  const back = colophon ? [plain(COLOPHON, colophonTexts, colophon, false)] : [];
  return {
    uuid: uuidV5(
      edition.suffix === '' ? config.identifier : `${config.identifier}|${edition.suffix}`,
      URL_NAMESPACE,
    ),
    inColumns: edition.inColumns,
    metadata,
    documents: [...front, ...articleDocuments, ...back],
    ...contentsWithPages(navigation, breaks, edition),
    contentsLabel: labels(languages, 'contents'),
    landmarks: landmarks(metadata, navigation, languages, [...front, ...back]),
    pages: breaks.entries,
    files: [...(cover ? [cover] : []), ...images.images, ...(extras.fonts ?? []).map(packedFont)],
  };
}

function packedCover({ mediaType, bytes }: CoverPicture): PackedFile {
  const href = `images/cover.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
  return { id: 'cover-image', href, mediaType, bytes, properties: 'cover-image' };
}

/**
 * The cover, if there is a picture for it, and the title page.
 *
 * @param asWritten readies a body for lines or columns
 */
function frontMatter(
  metadata: PackageMetadata,
  cover: { readonly href: string; readonly width: number; readonly height: number } | undefined,
  marks: readonly Element[],
  asWritten: (body: Element) => Element,
): SpineDocument[] {
  const texts = metadata.titles[0]?.texts ?? [];
  const title = asWritten(titlePage(metadata));
  if (cover === undefined) {
    title.children.unshift(...marks);
    return [plain(TITLE_PAGE, texts, title, true)];
  }
  return [
    plain(COVER, texts, coverPage(metadata, cover, marks), true),
    plain(TITLE_PAGE, texts, title, true),
  ];
}

function plain(
  file: string,
  texts: readonly LocalText[],
  body: Element,
  beforeToc: boolean,
): SpineDocument {
  return { file, title: joinTexts(texts), language: undefined, body: toXhtml(body), beforeToc };
}

const labels = (languages: readonly LanguageTag[], name: 'contents' | 'colophon'): LocalText[] =>
  languages.map((language) => ({ language, text: languageOf(language).labels[name] }));

/** The contents with the pages of the print edition's contents: at its heading and its lines. */
function contentsWithPages(
  navigation: readonly NavEntry[],
  breaks: PageBreaks,
  { arrangement, languages }: Edition,
): { navigation: readonly NavEntry[]; contentsPages: ContentsPage[] } {
  const contentsPages: ContentsPage[] = [];
  const pagesAt = (language: LanguageTag): Map<number, ContentsPage[]> => {
    const byArticle = new Map<number, ContentsPage[]>();
    for (const { page, block } of breaks.startingWith(`:contents.${language}.`)) {
      breaks.mark(page, CONTENTS);
      // The heading is the first block; each article has one after it.
      const article = Number(block.split('.').at(-1)) - 1;
      if (article < 0) contentsPages.push({ page, language });
      else byArticle.set(article, [...(byArticle.get(article) ?? []), { page, language }]);
    }
    return byArticle;
  };
  const byLanguage = languages.map(pagesAt);
  const withPages = (
    entries: readonly NavEntry[],
    pages: readonly ReadonlyMap<number, readonly ContentsPage[]>[],
  ): NavEntry[] =>
    entries.map((entry, index) => ({
      ...entry,
      pages: pages.flatMap((at) => at.get(index) ?? []),
    }));
  return {
    navigation:
      arrangement === 'parallel-flows'
        ? navigation.map((entry, index) => ({
            ...entry,
            children: withPages(entry.children, byLanguage.slice(index, index + 1)),
          }))
        : withPages(navigation, byLanguage),
    contentsPages,
  };
}

function landmarks(
  { titles }: PackageMetadata,
  navigation: readonly NavEntry[],
  languages: readonly LanguageTag[],
  documents: readonly SpineDocument[],
): Landmark[] {
  const texts = titles[0]?.texts ?? [];
  const has = (file: string): boolean => documents.some((document) => document.file === file);
  return [
    ...(has(COVER) ? [{ type: 'cover', href: COVER, texts }] : []),
    { type: 'titlepage', href: TITLE_PAGE, texts },
    { type: 'toc', href: CONTENTS, texts: labels(languages, 'contents') },
    ...navigation.slice(0, 1).map(({ href, texts: title }): Landmark => {
      return { type: 'bodymatter', href, texts: title };
    }),
    ...(has(COLOPHON)
      ? [{ type: 'colophon', href: COLOPHON, texts: labels(languages, 'colophon') }]
      : []),
  ];
}

/** Whether an element of that name stands anywhere in the texts or their footnotes. */
function hasElement(
  tagName: string,
  { articles }: Bulletin,
  languages: readonly LanguageTag[],
): boolean {
  const isIn = (node: Nodes): boolean =>
    (node.type === 'element' && node.tagName === tagName) ||
    ('children' in node && node.children.some(isIn));
  return articles.some(({ texts }) =>
    [...texts].some(
      ([tag, { root, notes }]) =>
        languages.includes(tag) && [root, ...notes.flatMap(({ content }) => content)].some(isIn),
    ),
  );
}
