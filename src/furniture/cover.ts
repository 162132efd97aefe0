import { toHtml } from 'hast-util-to-html';
import type { SetPage } from '../html/section-html.js';
import { uprightFigures } from '../html/upright-figures.js';
import { printedLanguages } from '../languages/page-languages.js';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { renderTemplate } from './render-template.js';

/**
 * The first page: title, number and date in the languages of the book.
 *
 * @param nav HTML that is hidden on paper, where the page is to be read on a screen; it stands in
 *   the page since Paged.js would give it a sheet of its own outside
 */
export function cover(config: BulletinConfig, nav = ''): SetPage {
  const toMarkup = (value = ''): string => {
    const text = { type: 'text', value } as const;
    return toHtml(config.writing === 'vertical' ? uprightFigures(text) : text);
  };
  const sides = printedLanguages(config).map((tag) => ({
    tag,
    title: toMarkup(config.title.get(tag)),
    subtitle: toMarkup(config.subtitle.get(tag)),
    number: toMarkup(config.number.get(tag) || languageOf(tag).formatDate(config.date)),
    publisher: toMarkup(config.publisher.get(tag)),
  }));
  const html = renderTemplate('print/cover.html.ejs', { sides, nav });
  return { html, classes: 'page cover', running: undefined };
}
