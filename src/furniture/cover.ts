import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { renderTemplate } from './render-template.js';

/** The first page: title, number and date in both languages. */
export function cover(config: BulletinConfig): string {
  const sides = [config.languages.verso, config.languages.recto].map((tag) => ({
    tag,
    title: config.title.get(tag) ?? '',
    subtitle: config.subtitle.get(tag) ?? '',
    number: config.number.get(tag) ?? '',
    publisher: config.publisher.get(tag) ?? '',
    date: languageOf(tag).formatDate(config.date),
  }));
  return renderTemplate('print/cover.html.ejs', { sides });
}
