import type { ParsedArticle } from '../model/article.js';
import type { BulletinConfig } from '../model/config.js';
import { SIDES } from '../model/language.js';
import type { Proof } from '../model/proof.js';
import type { Changes } from './changes.js';

/**
 * What a reader of the release is told, as Markdown: the issue in its two languages, its articles,
 * how complete it is, and what has changed. English and Chinese stand side by side, as in the proof.
 */
export function releaseNotes(
  config: BulletinConfig,
  articles: readonly Pick<ParsedArticle, 'id' | 'texts'>[],
  proof: Proof,
  changes: Changes | undefined,
): string {
  const tags = SIDES.map((side) => config.languages[side]);
  const both = (local: BulletinConfig['title']): string =>
    [...new Set(tags.map((tag) => local.get(tag) ?? '').filter((text) => text !== ''))]
      .map(plain)
      .join(' · ');
  const title = [both(config.title), both(config.number)].filter((part) => part !== '');
  const lines = [`# ${title.join(' — ')}`, '', config.date];
  const [subtitle, publisher] = [both(config.subtitle), both(config.publisher)];
  if (subtitle !== '') lines.push('', subtitle);
  if (publisher !== '') lines.push('', publisher);
  lines.push('', '## Articles · 文章', '');
  for (const { texts } of articles) {
    const titles = tags.map((tag) => (texts.get(tag)?.frontMatter.title ?? []).join(' '));
    lines.push(`- ${titles.map(plain).join(' · ')}`);
  }
  lines.push('', '## Completeness in characters · 完整性（字符数）', '');
  for (const [tag, { manuscript, ...outputs }] of Object.entries(proof.completeness)) {
    const found = Object.entries(outputs).map(([name, count]) => `${name} ${String(count)}`);
    lines.push(`- ${tag}: manuscript · 稿件 ${String(manuscript)}, ${found.join(', ')}`);
  }
  if (changes !== undefined) {
    const { since, subjects } = changes;
    const heading =
      since === undefined ? 'Changes · 改动' : `Changes since ${since} · ${since} 以来的改动`;
    lines.push('', `## ${heading}`, '', ...subjects.map((subject) => `- ${plain(subject)}`));
    if (subjects.length === 0) lines.push('None · 没有');
  }
  return `${lines.join('\n')}\n`;
}

/** A text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&]/g, '\\$&');
}
