import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { AlignedArticle, BlockGroup } from '../../model/bulletin.js';
import type { LanguageTag } from '../../model/language.js';
import type { LocalText } from './local-text.js';
import { blockXmlId } from './xml-id.js';

/** A page of the print edition's contents: it begins with a line in its language. */
export interface ContentsPage {
  readonly page: number;
  readonly language: LanguageTag;
}

/** A line of the contents, with the lines below it. */
export interface NavEntry {
  readonly href: string;
  /** What it says: in both languages, verso first, or in one. */
  readonly texts: readonly LocalText[];
  readonly children: readonly NavEntry[];
  /** Pages of the print edition's contents that begin with this line. */
  readonly pages: readonly ContentsPage[];
}

interface Heading extends LocalText {
  readonly tagName: string;
  readonly href: string;
}

/**
 * An article's line in the contents: its title in the edition's languages, and below it its headings
 * of the second and third rank. Headings that stand for each other in a group share a line.
 *
 * @param file the chapter's file name
 */
export function articleEntry(
  article: AlignedArticle,
  languages: readonly LanguageTag[],
  file: string,
): NavEntry {
  const headings = article.groups.flatMap((group) => {
    const [verso, recto] = languages.map((tag) => headingsOf(article, group, tag, file));
    return pairHeadings(verso ?? [], recto ?? []);
  });
  const texts = languages.map((language) => ({ language, text: titleOf(article, language) }));
  return { href: file, texts, children: nest(headings), pages: [] };
}

function titleOf(article: AlignedArticle, language: LanguageTag): string {
  const header = article.texts.get(language)?.root.children[0];
  let title = '';
  if (header !== undefined) {
    visit(header, { tagName: 'h1' }, (heading) => {
      title ||= lineOf(heading);
    });
  }
  return title === '' ? article.id : title;
}

function headingsOf(
  article: AlignedArticle,
  { tops }: BlockGroup,
  language: LanguageTag,
  file: string,
): Heading[] {
  const headings: Heading[] = [];
  for (const top of tops.get(language) ?? []) {
    const block = article.texts.get(language)?.root.children[top];
    if (block === undefined) continue;
    visit(block, 'element', (element) => {
      const { dataBlock } = element.properties;
      const text = lineOf(element);
      if (!['h2', 'h3'].includes(element.tagName) || dataBlock === undefined || text === '') return;
      const href = `${file}#${blockXmlId(String(dataBlock))}`;
      headings.push({ language, text, tagName: element.tagName, href });
    });
  }
  return headings;
}

/** @returns headings that share a line, in order; a heading without a counterpart stands alone */
function pairHeadings(verso: readonly Heading[], recto: readonly Heading[]): Heading[][] {
  const ranks = (headings: readonly Heading[]): string =>
    headings.map((heading) => heading.tagName).join(' ');
  if (ranks(verso) !== ranks(recto)) return [...verso, ...recto].map((heading) => [heading]);
  return verso.map((heading, index) => [heading, ...recto.slice(index, index + 1)]);
}

/** Put third-rank headings below the second-rank heading before them. */
function nest(lines: readonly (readonly Heading[])[]): NavEntry[] {
  const entries: (Omit<NavEntry, 'children'> & { children: NavEntry[] })[] = [];
  for (const line of lines) {
    const [first] = line;
    if (first === undefined) continue;
    const texts = line.map(({ language, text }) => ({ language, text }));
    const entry = { href: first.href, texts, children: [], pages: [] };
    const parent = first.tagName === 'h3' ? entries.at(-1) : undefined;
    (parent?.children ?? entries).push(entry);
  }
  return entries;
}

/** A heading's text on one line: no readings, no footnote calls, for a picture its description. */
function lineOf(heading: Nodes): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    if (node.tagName === 'br') return ' ';
    if (node.tagName === 'img') return node.properties['alt'] ?? '';
    if (['rt', 'rp'].includes(node.tagName) || node.properties['dataNote'] !== undefined) return '';
    return node.children.map(textOf).join('');
  };
  return textOf(heading).replace(/\s+/g, ' ').trim();
}
