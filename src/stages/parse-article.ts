import type { Root } from 'hast';
import { asGiven } from '../diagnostics/problem.js';
import { brokenTree } from '../diagnostics/problems/plugins.js';
import { CommandError } from '../diagnostics/command-error.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { pinAtEnd } from '../diagnostics/problems/pairing.js';
import { narrowedSpaces, tooDeep, withoutReading } from '../diagnostics/problems/text.js';
import { countNarrowed } from '../edition/narrow-spaces.js';
import { outlineText } from '../fonts/outline-text.js';
import { addReadings } from '../html/add-readings.js';
import { collectBlocks } from '../html/collect-blocks.js';
import { markEnd } from '../html/headings.js';
import { calledLabels, numberNotes } from '../html/number-notes.js';
import { resolveCalls } from '../html/resolve-calls.js';
import { resolveImages, type TextOutliner } from '../html/resolve-images.js';
import { scopeIds } from '../html/scope-ids.js';
import { creditLine, titleBlock } from '../html/title-block.js';
import { languageOf } from '../languages/registry.js';
import { draftText, type DraftText } from '../markdown/draft-text.js';
import { contentOf } from '../markdown/mdast-to-hast.js';
import type { Report } from '../diagnostics/problem.js';
import type { Report as FiledReport } from '../diagnostics/problem-message.js';
import type { ArticleText, ParsedArticle } from '../model/article.js';
import type { Asset } from '../model/bulletin.js';
import type { OwnFont } from '../model/font.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import type { ArticleSource, SourceFile } from '../model/manuscript.js';
import type { Reader, Writing } from '../model/text-edit.js';
import type { TextPlugins } from '../model/text-plugins.js';
import type { PublicationFolder } from '../publication/publication-folder.js';

/** What an article is read with. */
export interface ParsingContext {
  readonly folder: PublicationFolder;
  readonly writings: ByLanguage<Writing>;
  readonly plugins: TextPlugins | undefined;
  /** The path of every text of the publication -> the id of its title, for links to it. */
  readonly titles: ReadonlyMap<string, string>;
  /** The publication's own, for the text of drawings. */
  readonly fonts: readonly OwnFont[];
}

/** What came of one article. */
export interface ParsedFiles {
  /** Undefined if one of its texts could not be read: there is nothing to pair the other with. */
  readonly article: Omit<ParsedArticle, 'digest'> | undefined;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly reports: readonly FiledReport[];
}

/** One language of an article while the other is being read. */
interface Draft {
  readonly tag: LanguageTag;
  readonly file: SourceFile;
  readonly draft: DraftText;
  readonly reader: Reader | undefined;
  readonly report: Report;
}

/** Markdown to safe hast, for both languages of an article. All of its problems are found. */
export async function parseArticle(
  { id, files }: ArticleSource,
  { folder, writings, plugins, titles, fonts }: ParsingContext,
): Promise<ParsedFiles> {
  const diagnostics = new Diagnostics();
  const assets = new Map<string, Asset>();
  const drafts: Draft[] = [];
  for (const [tag, file] of files) {
    const report: Report = (problem, place) => {
      diagnostics.report(file.path, problem, place);
    };
    const writing = writings.get(tag);
    const draft = writing && (await tryDraft(file, writing, plugins, report, diagnostics));
    if (draft === undefined) continue;
    const narrowed = countNarrowed(draft.written, sourceOf(draft));
    if (narrowed > 0) report(narrowedSpaces(narrowed, languageOf(tag).name));
    const outline: TextOutliner = (source, svg) => outlineText(source, svg, languageOf(tag), fonts);
    const roots = [draft.root, ...[...draft.notes.values()].map((note) => note.root)];
    for (const root of roots) {
      await resolveImages(root, file.path, folder, draft.drawings, outline, assets, report);
    }
    scopeIds(roots, `${id}.${tag}`, file.path, titles, report);
    drafts.push({ tag, file, draft, reader: writing?.reader, report });
  }
  const numbers = numberNotes(drafts.map(({ draft }) => calledLabels(draft.root)));
  const texts = drafts.map(({ tag, file, draft, reader, report }, index) => {
    const called = numbers[index] ?? new Map<string, number>();
    const prefix = `${id}.${tag}`;
    return [tag, finishText(draft, tag, file.path, prefix, called, reader, report)] as const;
  });
  const { reports } = diagnostics;
  // A text that could not be read has been reported.
  const article = texts.length === files.size ? { id, texts: new Map(texts) } : undefined;
  return { article, assets, reports };
}

/** What is nested thousands deep exhausts the stack of any parser; and a plugin may fail, or leave a tree that is none. */
async function tryDraft(
  file: SourceFile,
  writing: Writing,
  plugins: TextPlugins | undefined,
  report: Report,
  diagnostics: Diagnostics,
): Promise<DraftText | undefined> {
  try {
    return await draftText(file, writing, plugins, report, diagnostics);
  } catch (error) {
    if (error instanceof CommandError) report(error.problem);
    else if (error instanceof RangeError) report(tooDeep());
    else if (plugins !== undefined) report(brokenTree(asGiven(String(error))));
    else throw error;
    return undefined;
  }
}

const sourceOf = (draft: DraftText): string =>
  [draft.source, ...[...draft.notes.values()].map((note) => note.source)].join('\n');

function finishText(
  draft: DraftText,
  tag: LanguageTag,
  path: string,
  prefix: string,
  numbers: ReadonlyMap<string, number>,
  reader: Reader | undefined,
  report: Report,
): ArticleText {
  const { frontMatter } = draft;
  const noteId = (number: number): string => `${prefix}.note-${String(number)}`;
  resolveCalls(draft.root, numbers, noteId);
  markEnd(draft.root);
  const language = languageOf(tag);
  const credit = creditLine(frontMatter, language, draft.places);
  const children = [
    titleBlock(frontMatter, language, draft.places),
    ...draft.root.children,
    ...(credit ? [credit] : []),
  ];
  const whole: Root = { type: 'root', children };
  const unread = reader === undefined ? [] : addReadings(whole, reader);
  if (unread.length > 0) report(withoutReading(unread));
  const { root, blocks, strayPins } = collectBlocks(whole, prefix, tag);
  for (const { name, place } of strayPins) report(pinAtEnd(name), place);

  const notes = [...draft.notes]
    .map(([label, note]) => ({ ...note, number: numbers.get(label) ?? 0 }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
  const credits = [frontMatter.author, frontMatter.photo, frontMatter.translator].map(
    language.listNames,
  );
  return {
    path,
    frontMatter,
    root,
    blocks,
    notes: notes.map(({ number, root: note }) => ({
      number,
      id: noteId(number),
      content: contentOf(note),
    })),
    source: [draft.source, ...credits, ...notes.map((note) => note.source)].join('\n'),
  };
}
