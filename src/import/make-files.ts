import { basename, extname } from 'node:path';
import { decideSettings, loneArticle } from '../diagnostics/problems/import-questions.js';
import { fileNames, isChinese } from '../languages/registry.js';
import { SIDES, type Side } from '../model/language.js';
import { articleText } from './article-text.js';
import { attachmentsOf } from './attachments.js';
import { bulletinFile } from './bulletin-file.js';
import type { Languages } from './choose-languages.js';
import { cleanArticle, type CleanArticle } from './clean-article.js';
import { datesIn } from './find-date.js';
import { folderName, slugOf } from './folder-name.js';
import { frontMatterOf, refuseFrontMatter } from './front-matter.js';
import { holdPairs } from './hold-pairs.js';
import type { ImportLog } from './import-log.js';
import type { ImportSummary } from './import-report.js';
import type { Stream } from './import-stream.js';
import { markHeadings } from './mark-headings.js';
import type { ArticlePair } from './pair-articles.js';
import { firstLine } from './source-block.js';
import type { SourceDocument } from './source-document.js';
import type { ManuscriptFile } from './write-manuscript.js';

type Streams = Readonly<Record<Side, Stream>>;
type Sides = Readonly<Record<Side, CleanArticle | undefined>>;

/** A manuscript's files but for the report, and what is in them. */
export interface Made {
  readonly files: ManuscriptFile[];
  readonly summary: ImportSummary;
}

/**
 * The files of a manuscript: for each pair of articles a folder with a file a language, and
 * `bulletin.yml`. An article without a counterpart goes into a folder that builds leave out.
 */
export function makeFiles(
  pairs: readonly ArticlePair[],
  streams: Streams,
  documents: readonly SourceDocument[],
  languages: Languages,
  log: ImportLog,
): Made {
  const files: ManuscriptFile[] = [];
  const articles: ImportSummary['articles'][number][] = [];
  const both: Sides[] = [];
  for (const [index, pair] of pairs.entries()) {
    const clean = cleanSides(pair, streams, documents, index, log);
    const present = SIDES.flatMap((side) => clean[side] ?? []);
    const named = nameGiver(clean, languages);
    if (named === undefined) continue;
    const alone = present.length < SIDES.length;
    const folder = (alone ? '_' : '') + folderName(index, pairs.length, named.title.join(' '));
    if (alone) log.ask(loneArticle(named.title.join(' '), folder), ...placeOf(pair, streams));
    else both.push(clean);
    const marked = markedBlocks(clean, streams, log);
    for (const side of SIDES) {
      const own = clean[side];
      if (own === undefined) continue;
      const blocks = marked[side];
      const { definitions, pictures } = attachmentsOf(blocks, streams[side], documents, log);
      files.push({
        path: `${folder}/${fileNames(languages[side]).at(-1) ?? ''}`,
        content: articleText({ ...own, blocks: [...blocks, ...definitions] }),
      });
      for (const { name, bytes } of pictures) {
        const path = `${folder}/${name}`;
        if (!files.some((file) => file.path === path)) files.push({ path, content: bytes });
      }
    }
    articles.push({
      folder,
      title: named.title,
      blocks: present.map(({ blocks }) => blocks.length),
    });
  }
  if (documents.length === 1) refuseFrontMatter(documents[0], log);
  files.push({ path: 'bulletin.yml', content: settings(both, streams, languages, log) });
  const sources = documents.map(({ path, format, encoding }) => ({ path, format, encoding }));
  return { files, summary: { files: sources, articles } };
}

/** The language that an article's folder is named in: one in Latin letters, if there is one. */
function nameGiver(clean: Sides, languages: Languages): CleanArticle | undefined {
  const latin = SIDES.find((side) => !isChinese(languages[side]) && clean[side] !== undefined);
  return latin === undefined ? (clean.verso ?? clean.recto) : clean[latin];
}

function placeOf(pair: ArticlePair, streams: Streams): [path: string, line: number] {
  const side = pair.verso === undefined ? 'recto' : 'verso';
  const [first] = [...(pair[side]?.title ?? []), ...(pair[side]?.body ?? [])];
  return [streams[side].path, first === undefined ? 1 : firstLine(first.block)];
}

function cleanSides(
  pair: ArticlePair,
  streams: Streams,
  documents: readonly SourceDocument[],
  index: number,
  log: ImportLog,
): Sides {
  const clean = (side: Side): CleanArticle | undefined => {
    const draft = pair[side];
    if (draft === undefined) return undefined;
    const stream = streams[side];
    const document = documents.find(({ path }) => path === stream.path);
    // In a mixed file the front matter's language is not known.
    const given = index === 0 && documents.length > 1 ? frontMatterOf(document, log) : undefined;
    return cleanArticle(draft, stream, index, given, log);
  };
  const [verso, recto] = [clean('verso'), clean('recto')];
  if (verso === undefined || recto === undefined) return { verso, recto };
  const sides = [
    { path: streams.verso.path, blocks: verso.blocks },
    { path: streams.recto.path, blocks: recto.blocks },
  ];
  const [left = [], right = []] = markHeadings(sides, log);
  return { verso: { ...verso, blocks: left }, recto: { ...recto, blocks: right } };
}

/** The Markdown of both sides' blocks, with what holds their pairs together. */
function markedBlocks(
  { verso, recto }: Sides,
  streams: Streams,
  log: ImportLog,
): Record<Side, string[]> {
  if (verso === undefined || recto === undefined) {
    const plain = (article: CleanArticle | undefined): string[] =>
      (article?.blocks ?? []).map(({ markdown }) => markdown);
    return { verso: plain(verso), recto: plain(recto) };
  }
  const side = (stream: Stream, { blocks }: CleanArticle) => ({
    language: stream.language,
    path: stream.path,
    blocks,
  });
  const [left, right] = holdPairs(side(streams.verso, verso), side(streams.recto, recto), log);
  return { verso: left, recto: right };
}

/**
 * `bulletin.yml`, with placeholders for what a text does not say: the file's name, or the only
 * article's title, and the last day that the text names.
 */
function settings(
  articles: readonly Sides[],
  streams: Streams,
  languages: Languages,
  log: ImportLog,
): string {
  const stem = basename(streams.verso.path, extname(streams.verso.path));
  const [only] = articles.length === 1 ? articles : [];
  const titleIn = (side: Side): string => only?.[side]?.title.join(' ') ?? stem;
  const texts = SIDES.flatMap((side) => streams[side].blocks.map(({ text }) => text));
  const date = datesIn(texts.join('\n')).sort().at(-1) ?? NO_DATE;
  log.ask(decideSettings(`${titleIn('verso')}, ${date}`), streams.verso.path, 1);
  return bulletinFile({
    slug: slugOf(stem) || 'bulletin',
    languages,
    title: new Map(SIDES.map((side) => [languages[side], titleIn(side)])),
    date,
  });
}

/** No day that anybody would take for the publication's. */
const NO_DATE = '1970-01-01';
