import type { Element } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../languages/registry.js';
import type { LocalText } from './local-text.js';
import type { PackageMetadata } from './package-metadata.js';

/** A cover of text: title, subtitle, number, date and publisher in both languages. */
export function coverBody({ titles, languages, date, publishers }: PackageMetadata): Element {
  const dates = languages.map((language) => ({
    language,
    text: languageOf(language).formatDate(date),
  }));
  const paragraphs = [
    ...titles.slice(1).map(({ type, texts }) => ({ name: type, texts })),
    { name: 'date', texts: dates },
    { name: 'publisher', texts: publishers },
  ];
  return h('section', { className: ['cover'], 'epub:type': 'cover' }, [
    h('h1', (titles[0]?.texts ?? []).map(line)),
    ...paragraphs
      .filter(({ texts }) => texts.length > 0)
      .map(({ name, texts }) => h('p', { className: [name] }, texts.map(line))),
  ]);
}

const line = ({ language, text }: LocalText): Element =>
  h('span', { className: ['line'], lang: language, xmlLang: language }, text);
