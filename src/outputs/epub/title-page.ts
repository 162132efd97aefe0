import type { Element } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../languages/registry.js';
import { joinTexts, type LocalText } from './local-text.js';
import type { PackageMetadata } from './package-metadata.js';

/** The publication's title, subtitle, number, date and publisher in the edition's languages. */
export function titlePage(metadata: PackageMetadata): Element {
  const { titles, languages, date, publishers } = metadata;
  const dates = languages.map((language) => ({
    language,
    text: languageOf(language).formatDate(date),
  }));
  const paragraphs = [
    ...titles.slice(1).map(({ type, texts }) => ({ name: type, texts })),
    { name: 'date', texts: dates },
    { name: 'publisher', texts: publishers },
  ];
  return h('section', { className: ['title-page'], 'epub:type': 'titlepage' }, [
    h('h1', (titles[0]?.texts ?? []).map(line)),
    ...paragraphs
      .filter(({ texts }) => texts.length > 0)
      .map(({ name, texts }) => h('p', { className: [name] }, texts.map(line))),
  ]);
}

const line = ({ language, text }: LocalText): Element =>
  h('span', { className: ['line'], lang: language, xmlLang: language }, text);

/**
 * The cover's page: its picture and nothing else.
 *
 * @param pages marks of the pages of the print edition that begin here
 */
export function coverPage(
  { titles }: PackageMetadata,
  picture: { readonly href: string; readonly width: number; readonly height: number },
  pages: readonly Element[],
): Element {
  const alt = titles.map(({ texts }) => joinTexts(texts)).join(', ');
  const { href: src, width, height } = picture;
  return h('section', { className: ['cover'], 'epub:type': 'cover' }, [
    ...pages,
    h('img', { src, alt, width, height, role: 'doc-cover' }),
  ]);
}
