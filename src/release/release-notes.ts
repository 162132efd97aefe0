import type { ParsedArticle } from '../model/article.js';
import type { BulletinConfig } from '../model/config.js';
import { SIDES } from '../model/language.js';
import type { Proof } from '../model/proof.js';
import type { Changes } from './changes.js';

/**
 * What a reader of the release is told, as Markdown: the issue in its two languages, its articles,
 * how complete it is, and what has changed.
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
  lines.push('', '## Articles', '');
  for (const { texts } of articles) {
    const titles = tags.map((tag) => (texts.get(tag)?.frontMatter.title ?? []).join(' '));
    lines.push(`- ${titles.map(plain).join(' · ')}`);
  }
  lines.push('', '## Completeness', '');
  for (const [tag, { manuscript, ...outputs }] of Object.entries(proof.completeness)) {
    const found = Object.entries(outputs).map(([name, count]) => `${name} ${String(count)}`);
    lines.push(`- ${tag}: ${String(manuscript)} characters written; found ${found.join(', ')}`);
  }
  if (changes !== undefined) {
    lines.push('', `## Changes${changes.since === undefined ? '' : ` since ${changes.since}`}`, '');
    lines.push(...changes.subjects.map((subject) => `- ${plain(subject)}`));
    if (changes.subjects.length === 0) lines.push('None.');
  }
  return `${lines.join('\n')}\n`;
}

/** A text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&]/g, '\\$&');
}
