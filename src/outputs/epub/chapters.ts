import type { Element } from 'hast';
import { languageOf } from '../../languages/registry.js';
import type { AlignedArticle, Bulletin } from '../../model/bulletin.js';
import type { LanguageTag } from '../../model/language.js';
import {
  gridChapter,
  interleavedChapter,
  linkedChapter,
  popupChapter,
  singleChapter,
  type ChapterSource,
} from './chapter-body.js';
import { flowsOf } from './chapter-flow.js';
import type { Edition } from './edition.js';
import type { SpineDocument } from './epub-archive.js';
import { joinTexts } from './local-text.js';
import { madeChapter, type ChapterOrder, type ChapterShelf } from './made-chapter.js';
import { articleEntry, type NavEntry } from './navigation.js';
import { toXhtml } from './to-xhtml.js';
import { inColumns } from './in-columns.js';
import { XhtmlConverter, type ConverterContext } from './xhtml-converter.js';

/** The articles as documents, and their lines in the contents. */
export interface Chapters {
  readonly documents: readonly SpineDocument[];
  readonly navigation: readonly NavEntry[];
}

/**
 * The name of the file that holds an article's text, by position, never by the article's name:
 * names of folders may clash with other files or be no file names.
 */
export function chapterFile(edition: Edition, index: number, language: LanguageTag): string {
  const name = `chapter-${String(index + 1).padStart(3, '0')}`;
  return edition.arrangement === 'parallel-flows' ? `${name}.${language}.xhtml` : `${name}.xhtml`;
}

/**
 * Every article as the edition arranges it.
 *
 * @param shelf chapters that were made before are taken from there
 */
export async function chapters(
  bulletin: Bulletin,
  edition: Edition,
  context: ConverterContext,
  shelf: ChapterShelf | undefined,
): Promise<Chapters> {
  const { arrangement } = edition;
  return arrangement === 'parallel-flows'
    ? parallelChapters(bulletin, edition, context, shelf)
    : jointChapters(bulletin, edition, CHAPTERS[arrangement], context, shelf);
}

const CHAPTERS = {
  interleaved: interleavedChapter,
  grid: gridChapter,
  popup: popupChapter,
  single: singleChapter,
};

/** A document an article, all of the edition's languages in it. */
async function jointChapters(
  { articles, config }: Bulletin,
  edition: Edition,
  body: (source: ChapterSource) => Element,
  context: ConverterContext,
  shelf: ChapterShelf | undefined,
): Promise<Chapters> {
  const { languages } = edition;
  const documents: SpineDocument[] = [];
  const navigation: NavEntry[] = [];
  for (const [index, article] of articles.entries()) {
    const file = chapterFile(edition, index, languages[0] ?? '');
    const entry = articleEntry(article, languages, file);
    const make: ChapterOrder['make'] = (within) => {
      const own = body({
        article,
        flows: flowsOf(article, config.languages, languages),
        converter: new XhtmlConverter(file, within),
      });
      return toXhtml(edition.inColumns ? inColumns(own) : own);
    };
    navigation.push(entry);
    const made = await madeChapter({ file, article, edition, make }, context, shelf);
    documents.push(document(file, entry, made));
  }
  return { documents, navigation };
}

/** A run of documents a language, each linked pair by pair to its counterpart. */
async function parallelChapters(
  { articles, config }: Bulletin,
  edition: Edition,
  context: ConverterContext,
  shelf: ChapterShelf | undefined,
): Promise<Chapters> {
  const documents: SpineDocument[] = [];
  const navigation: NavEntry[] = [];
  for (const tag of edition.languages) {
    const entries: NavEntry[] = [];
    for (const [index, article] of articles.entries()) {
      const file = chapterFile(edition, index, tag);
      const entry = articleEntry(article, [tag], file);
      const make: ChapterOrder['make'] = (within) => toXhtml(linked(article, index, tag, within));
      entries.push(entry);
      const made = await madeChapter({ file, article, edition, make }, context, shelf);
      documents.push(document(file, entry, made));
    }
    navigation.push({
      href: chapterFile(edition, 0, tag),
      texts: [{ language: tag, text: languageOf(tag).name }],
      children: entries,
      pages: [],
    });
  }
  return { documents, navigation };

  function linked(
    article: AlignedArticle,
    index: number,
    tag: LanguageTag,
    within: ConverterContext,
  ): Element {
    const flows = flowsOf(article, config.languages, edition.languages);
    const own = flows
      .filter((flow) => flow.tag === tag)
      .map((flow) => ({ ...flow, side: undefined }));
    const other = flows.find((flow) => flow.tag !== tag);
    const converter = new XhtmlConverter(chapterFile(edition, index, tag), within);
    const source: ChapterSource = { article, flows: own, converter };
    if (other === undefined) return singleChapter(source);
    return linkedChapter(source, { file: chapterFile(edition, index, other.tag), flow: other });
  }
}

function document(file: string, { texts }: NavEntry, body: string): SpineDocument {
  return {
    file,
    title: joinTexts(texts),
    language: texts.length === 1 ? texts[0]?.language : undefined,
    body,
    beforeToc: false,
  };
}
