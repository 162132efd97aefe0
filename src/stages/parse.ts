import type { Root } from 'hast';
import { asGiven } from '../diagnostics/problem.js';
import { brokenTree } from '../diagnostics/problems/plugins.js';
import { CommandError } from '../diagnostics/command-error.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { pinAtEnd } from '../diagnostics/problems/pairing.js';
import { narrowedSpaces, tooDeep, withoutReading } from '../diagnostics/problems/text.js';
import { countNarrowed } from '../edition/narrow-spaces.js';
import { addReadings } from '../html/add-readings.js';
import { collectBlocks } from '../html/collect-blocks.js';
import { markEnd } from '../html/headings.js';
import { calledLabels, numberNotes } from '../html/number-notes.js';
import { resolveCalls } from '../html/resolve-calls.js';
import { resolveImages } from '../html/resolve-images.js';
import { scopeIds } from '../html/scope-ids.js';
import { creditLine, titleBlock } from '../html/title-block.js';
import { languageOf } from '../languages/registry.js';
import { draftText, type DraftText } from '../markdown/draft-text.js';
import { contentOf } from '../markdown/mdast-to-hast.js';
import type { Report } from '../diagnostics/problem.js';
import type { ArticleText, ParsedArticle } from '../model/article.js';
import type { Asset } from '../model/bulletin.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import type { ArticleSource, Manuscript, SourceFile } from '../model/manuscript.js';
import type { Reader, Writing } from '../model/text-edit.js';
import type { TextPlugins } from '../model/text-plugins.js';
import type { PublicationFolder } from '../publication/publication-folder.js';

/** One language of an article while the other is being read. */
interface Draft {
  readonly tag: LanguageTag;
  readonly file: SourceFile;
  readonly draft: DraftText;
  readonly reader: Reader | undefined;
  readonly report: Report;
}

/**
 * Markdown to safe hast, for every language of every article, with pictures read and footnotes
 * numbered. Problems are filed; all files are parsed so that all problems are seen.
 */
export async function parse(
  manuscript: Manuscript,
  folder: PublicationFolder,
  writings: ByLanguage<Writing>,
  diagnostics: Diagnostics,
): Promise<{ articles: ParsedArticle[]; assets: ReadonlyMap<string, Asset> }> {
  const assets = new Map<string, Asset>();
  const titles = titleIds(manuscript.articles);
  const articles: ParsedArticle[] = [];
  for (const { id, files } of manuscript.articles) {
    const drafts: Draft[] = [];
    for (const [tag, file] of files) {
      const report: Report = (problem, place) => {
        diagnostics.report(file.path, problem, place);
      };
      const writing = writings.get(tag);
      const draft =
        writing && (await tryDraft(file, writing, manuscript.plugins, report, diagnostics));
      if (draft === undefined) continue;
      const narrowed = countNarrowed(draft.written, sourceOf(draft));
      if (narrowed > 0) report(narrowedSpaces(narrowed, languageOf(tag).name));
      for (const root of [draft.root, ...[...draft.notes.values()].map((note) => note.root)]) {
        await resolveImages(root, file.path, folder, draft.drawings, assets, report);
        scopeIds(root, `${id}.${tag}`, file.path, titles, report);
      }
      drafts.push({ tag, file, draft, reader: writing?.reader, report });
    }
    const numbers = numberNotes(drafts.map(({ draft }) => calledLabels(draft.root)));
    const texts = drafts.map(({ tag, file, draft, reader, report }, index) => {
      const text = finishText(
        draft,
        tag,
        file.path,
        `${id}.${tag}`,
        numbers[index] ?? new Map(),
        reader,
        report,
      );
      return [tag, text] as const;
    });
    // A text that could not be read has been reported; there is nothing to pair the other with.
    if (texts.length === files.size) articles.push({ id, texts: new Map(texts) });
  }
  return { articles, assets };
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

/** A file's path -> the id of its title, the first block. */
function titleIds(articles: readonly ArticleSource[]): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ id, files }) =>
      [...files].map(([tag, file]) => [file.path, `${id}.${tag}.0`] as const),
    ),
  );
}

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
  const credit = creditLine(frontMatter, language);
  const children = [
    titleBlock(frontMatter, language),
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
