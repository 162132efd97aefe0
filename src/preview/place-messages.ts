import type { Report } from '../diagnostics/problem-message.js';
import { wordedForAll } from '../diagnostics/wording.js';
import type { AlignedArticle } from '../model/bulletin.js';
import type { PreviewMessage } from './protocol.js';

/**
 * Turn what a build, or whatever else, has filed into the messages of the panel, each with
 * the block of the pages that its place in the file falls into.
 *
 * @param articles of the book that is shown: it may be older than the messages
 */
export function placeMessages(
  reports: readonly Report[],
  articles: readonly AlignedArticle[],
): PreviewMessage[] {
  const starts = blockStarts(articles);
  return reports.map(({ path, problem, place }) => {
    const block = place === undefined ? undefined : blockAt(starts.get(path) ?? [], place.line);
    const { severity, code } = problem;
    return {
      file: path,
      ...(place === undefined ? {} : { line: place.line, column: place.column }),
      severity,
      code,
      worded: wordedForAll(problem),
      ...(block === undefined ? {} : { block }),
    };
  });
}

interface BlockStart {
  readonly id: string;
  readonly line: number;
}

/** Where each block and footnote begins, by file, in the order of the lines. */
function blockStarts(
  articles: readonly AlignedArticle[],
): ReadonlyMap<string, readonly BlockStart[]> {
  const files = new Map<string, readonly BlockStart[]>();
  for (const text of articles.flatMap((article) => [...article.texts.values()])) {
    // The title stands in the front matter: what is said of the first lines is said of it.
    const blocks = text.blocks.map((block) => ({ id: block.id, line: block.place?.line ?? 1 }));
    const notes = text.notes.map(({ id, content }) => ({
      id,
      line: content[0]?.position?.start.line ?? Infinity,
    }));
    const starts = [...blocks, ...notes].sort((a, b) => a.line - b.line);
    files.set(text.path, starts);
  }
  return files;
}

function blockAt(starts: readonly BlockStart[], line: number): string | undefined {
  return starts.findLast((start) => start.line <= line)?.id;
}
