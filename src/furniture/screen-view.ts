import { readFileSync } from 'node:fs';
import { pageLanguages, printedLanguages } from '../languages/page-languages.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { Bulletin } from '../model/bulletin.js';
import { PACKAGE_ROOT } from '../own-package.js';
import { renderTemplate } from './render-template.js';

const STYLES = new URL('styles/screen/', PACKAGE_ROOT);
const PX_PER_PT = 96 / 72;

/** White around a type area on the screen, left and right together, in pt; as in `screen.css`. */
const WHITE = 72;

/** What the typeset HTML has besides where it is read in a browser's window. */
export interface ScreenView {
  /** How wide a small screen takes the page to be. */
  readonly viewport: string;
  readonly styles: readonly { readonly media: string; readonly rules: string }[];
  /** HTML at the head of the page. */
  readonly nav: string;
}

/**
 * Spreads side by side where there is room, else the text at the window's width; the articles, and a
 * choice of languages that works without a script. On paper there is none of it.
 *
 * A book in columns keeps its pages as they are: a small screen shows one whole page across.
 */
export function screenView(bulletin: Bulletin): ScreenView {
  const { area } = bulletin.config.format;
  const isVertical = bulletin.config.writing === 'vertical';
  const page = ((isVertical ? area.height : area.width) + WHITE) * PX_PER_PT;
  const read = (name: string): string => readFileSync(new URL(name, STYLES), 'utf8');
  const spread = String(Math.ceil(2 * page));
  return {
    viewport: isVertical ? `width=${String(Math.ceil(page))}` : 'width=device-width',
    styles: [
      { media: 'screen', rules: read('screen.css') },
      {
        media: `screen and (width < ${spread}px)`,
        rules: read(isVertical ? 'narrow-vertical.css' : 'narrow.css'),
      },
      ...(isVertical ? [{ media: 'screen', rules: 'body { direction: rtl; }' }] : []),
    ],
    nav: screenNav(bulletin),
  };
}

function screenNav({ config, articles }: Bulletin): string {
  const tags = printedLanguages(config);
  const { verso } = pageLanguages(config);
  return renderTemplate('print/screen-nav.html.ejs', {
    labels: tags.map((tag) => languageOf(tag).labels.contents).join(' · '),
    languages: tags.map((tag) => ({ tag, name: languageOf(tag).name })),
    articles: articles.map(({ id, texts }) =>
      tags.map((tag) => ({
        href: `#${id}.${tag}.0`,
        language: tag,
        side: tags.length === 1 ? '' : tag === verso ? 'of-verso' : 'of-recto',
        title: (texts.get(tag)?.frontMatter.title ?? []).join(isChinese(tag) ? '' : ' '),
      })),
    ),
  });
}
