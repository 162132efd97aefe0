import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Language } from '../languages/language.js';
import type { FrontMatter } from '../model/article.js';

/** Where the title and the names stand in the file, by line and column. */
export type HeadPlaces = Readonly<
  Partial<Record<'title' | 'author' | 'photo' | 'translator', Point | undefined>>
>;

/** The article's head: its title, line by line as the editor broke it, and its date. */
export function titleBlock(
  frontMatter: FrontMatter,
  language: Language,
  places: HeadPlaces = {},
): Element {
  const lines = frontMatter.title.flatMap((line, index): ElementContent[] =>
    // The space keeps the words apart wherever a line break is dropped: bookmarks, running heads.
    index === 0
      ? [{ type: 'text', value: line }]
      : [{ type: 'text', value: ' ' }, h('br'), { type: 'text', value: line }],
  );
  const date =
    frontMatter.date === undefined
      ? []
      : [h('p', { className: ['dateline', 'generated'] }, language.formatDate(frontMatter.date))];
  return at(places.title, h('header', { className: ['title-block'] }, [h('h1', lines), ...date]));
}

/**
 * The credits that close an article, in one paragraph: author, photographs, translation.
 *
 * @returns undefined if nobody is named
 */
export function creditLine(
  frontMatter: FrontMatter,
  language: Language,
  places: HeadPlaces = {},
): Element | undefined {
  const { labels, listNames } = language;
  const credits = [
    { names: frontMatter.author, label: labels.author, place: places.author },
    { names: frontMatter.photo, label: labels.photo, place: places.photo },
    { names: frontMatter.translator, label: labels.translator, place: places.translator },
  ].filter(({ names }) => names.length > 0);
  if (credits.length === 0) return undefined;
  const items = credits.flatMap(({ names, label, place }, index): ElementContent[] => {
    // Only the names are the manuscript's; what stands around them is made by the language.
    const [before = '', after = ''] = label('\0').split('\0');
    const parts = [
      generated(before),
      listNames(names),
      ...(after === '' ? [] : [generated(after)]),
    ];
    const item = at(place, h('span', { className: ['credit-item'] }, parts));
    return index === 0 ? [item] : [generated('\u2003'), item];
  });
  return h('p', { className: ['credit'] }, items);
}

const generated = (text: string): Element => h('span', { className: ['generated'] }, text);

/** An element whose texts all come from one place in the file. */
function at(place: Point | undefined, element: Element): Element {
  if (place === undefined) return element;
  // Without an offset: the text is not spelled there as it stands here.
  const start = { line: place.line, column: place.column };
  const position = { start, end: start };
  visit(element, 'text', (text) => {
    text.position = position;
  });
  return { ...element, position };
}
