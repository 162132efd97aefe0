import { missingTitleLine } from '../diagnostics/problems/import-questions.js';
import { cleanBlock } from './clean-block.js';
import { beginningOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import type { ArticleDraft, Stream } from './import-stream.js';
import { firstLine, proseOf, type SourceBlock } from './source-block.js';
import type { FrontMatter } from '../model/article.js';
import { takeCredits, type Credits } from './take-credits.js';

/** One language of an article, cleaned, before it is aligned. */
export interface CleanArticle {
  readonly title: readonly string[];
  readonly credits: Credits;
  readonly date: string | undefined;
  readonly blocks: readonly SourceBlock[];
}

/**
 * Join the title's lines, take credits, date and end mark from the text, and clean what is left. An
 * article without a title is called by its number.
 *
 * @param given what the source's own front matter says, which comes first
 */
export function cleanArticle(
  draft: ArticleDraft,
  { language, path }: Stream,
  index: number,
  given: FrontMatter | undefined,
  log: ImportLog,
): CleanArticle {
  const title = draft.title
    .map(({ block }) => cleanBlock(block, language, path, log))
    .flatMap((block) => titleLines(block));
  const lines = given !== undefined && given.title.length > 0 ? given.title : title;
  const [start] = draft.title;
  if (start !== undefined && title.length > 1) {
    log.change('title/joined', path, firstLine(start.block), title.join(' / '), 'one title');
  }
  const { body, credits, date } = takeCredits(
    draft.body.map(({ block }) => block),
    path,
    log,
  );
  const [first] = body;
  if (lines.length === 0 && first !== undefined) {
    log.ask(missingTitleLine(beginningOf(proseOf(first.markdown).text)), path, firstLine(first));
  }
  const names = (role: keyof Credits): readonly string[] => [
    ...new Set([...(given?.[role] ?? []), ...credits[role]]),
  ];
  return {
    title: lines.length > 0 ? lines : [String(index + 1)],
    credits: { author: names('author'), photo: names('photo'), translator: names('translator') },
    date: given?.date ?? date,
    blocks: body.map((block) => cleanBlock(block, language, path, log)),
  };
}

/** A title is text: its marks go, and its line breaks part its lines. */
function titleLines(block: SourceBlock): string[] {
  return proseOf(block.markdown)
    .text.replaceAll('\uFFFC', ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
