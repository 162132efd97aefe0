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

/** Every article as the edition arranges it. */
export function chapters(
  bulletin: Bulletin,
  edition: Edition,
  context: ConverterContext,
): Chapters {
  const { arrangement } = edition;
  return arrangement === 'parallel-flows'
    ? parallelChapters(bulletin, edition, context)
    : jointChapters(bulletin, edition, CHAPTERS[arrangement], context);
}

const CHAPTERS = {
  interleaved: interleavedChapter,
  grid: gridChapter,
  popup: popupChapter,
  single: singleChapter,
};

/** A document an article, all of the edition's languages in it. */
function jointChapters(
  { articles, config }: Bulletin,
  edition: Edition,
  body: (source: ChapterSource) => Element,
  context: ConverterContext,
): Chapters {
  const { languages } = edition;
  const documents: SpineDocument[] = [];
  const navigation: NavEntry[] = [];
  for (const [index, article] of articles.entries()) {
    const file = chapterFile(edition, index, languages[0] ?? '');
    const entry = articleEntry(article, languages, file);
    const source: ChapterSource = {
      article,
      flows: flowsOf(article, config.languages, languages),
      converter: new XhtmlConverter(file, context),
    };
    navigation.push(entry);
    const own = body(source);
    documents.push(document(file, entry, edition.inColumns ? inColumns(own) : own));
  }
  return { documents, navigation };
}

/** A run of documents a language, each linked pair by pair to its counterpart. */
function parallelChapters(
  { articles, config }: Bulletin,
  edition: Edition,
  context: ConverterContext,
): Chapters {
  const documents: SpineDocument[] = [];
  const navigation = edition.languages.map((tag): NavEntry => {
    const entries = articles.map((article, index) => {
      const file = chapterFile(edition, index, tag);
      const entry = articleEntry(article, [tag], file);
      documents.push(document(file, entry, linked(article, index, tag)));
      return entry;
    });
    return {
      href: chapterFile(edition, 0, tag),
      texts: [{ language: tag, text: languageOf(tag).name }],
      children: entries,
      pages: [],
    };
  });
  return { documents, navigation };

  function linked(article: AlignedArticle, index: number, tag: LanguageTag): Element {
    const flows = flowsOf(article, config.languages, edition.languages);
    const own = flows
      .filter((flow) => flow.tag === tag)
      .map((flow) => ({ ...flow, side: undefined }));
    const other = flows.find((flow) => flow.tag !== tag);
    const converter = new XhtmlConverter(chapterFile(edition, index, tag), context);
    const source: ChapterSource = { article, flows: own, converter };
    if (other === undefined) return singleChapter(source);
    return linkedChapter(source, { file: chapterFile(edition, index, other.tag), flow: other });
  }
}

function document(file: string, { texts }: NavEntry, body: Element): SpineDocument {
  return {
    file,
    title: joinTexts(texts),
    language: texts.length === 1 ? texts[0]?.language : undefined,
    body: toXhtml(body),
    beforeToc: false,
  };
}
