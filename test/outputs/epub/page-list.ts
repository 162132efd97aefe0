import type { Element as HtmlElement } from 'hast';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import type { Nodes as XmlNodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { readingText } from '../../../src/html/reading-text.js';
import { comparable } from '../../../src/prove/comparable.js';
import { parseHtml } from '../../html/parse-html.js';

/** How much of a page's beginning is looked at, in comparable characters. */
const LENGTH = 16;

/** What each page of the typeset HTML begins with, by folio; nothing for a page without text. */
export function pageBeginnings(html: string): Map<number, string> {
  const pages = new Map<number, string>();
  visit(parseHtml(html), 'element', (element) => {
    const { dataFolio } = element.properties;
    if (dataFolio === undefined) return;
    const texts: string[] = [];
    visit(element, 'element', (block: HtmlElement) => {
      if (block.properties['dataBlock'] === undefined) return;
      texts.push(comparable(readingText(block)));
    });
    const first = texts.find((text) => text !== '') ?? '';
    pages.set(Number(dataFolio), Array.from(first).slice(0, LENGTH).join(''));
  });
  return pages;
}

export interface ListedPage {
  readonly page: number;
  /** What a reader finds there. */
  readonly text: string;
}

/** The page-list of an EPUB in its order, each page with the text that its link leads to. */
export function pageList(bytes: Uint8Array): ListedPage[] {
  const files = unzipSync(bytes);
  const fileOf = (name: string): string => strFromU8(files[`OEBPS/${name}`]!);
  const [, nav = ''] = fileOf('toc.xhtml').split('epub:type="page-list"');
  return [...nav.matchAll(/<a href="([^"#]+)#([^"]+)">(\d+)</g)].map(([, file, id, page]) => ({
    page: Number(page),
    text: textFrom(fromXml(fileOf(file!)), id!),
  }));
}

/** The text of a document from an element on, without what the build has added. */
function textFrom(document: XmlNodes, id: string): string {
  let text = '';
  let isThere = 0;
  const walk = (node: XmlNodes): void => {
    if (node.type === 'text' && isThere > 0) text += node.value;
    if (!('children' in node)) return;
    if (node.type === 'element') {
      const { class: classes, 'epub:type': type, id: own } = node.attributes;
      if (own === id) isThere++;
      if (/\bgenerated\b/.test(classes ?? '') || type === 'noteref') return;
    }
    node.children.forEach(walk);
  };
  walk(document);
  if (isThere !== 1) throw new Error(`“${id}” stands ${isThere} times`);
  return comparable(text);
}
