import { stringify } from 'yaml';
import type { Credits } from './take-credits.js';

export interface ArticleFile {
  readonly title: readonly string[];
  readonly credits: Credits;
  readonly date: string | undefined;
  /** Blocks of Markdown, then footnotes and link targets. */
  readonly blocks: readonly string[];
}

/** An article's file: front matter with its title and credits, then its blocks. */
export function articleText({ title, credits, date, blocks }: ArticleFile): string {
  const one = (names: readonly string[]): string | readonly string[] | undefined =>
    names.length > 1 ? names : names[0];
  const settings = Object.entries({
    title,
    author: one(credits.author),
    photo: one(credits.photo),
    translator: one(credits.translator),
    date,
  }).filter(([, value]) => value !== undefined);
  const yaml = stringify(Object.fromEntries(settings), { lineWidth: 0 });
  return `---\n${yaml}---\n\n${blocks.join('\n\n')}\n`;
}
