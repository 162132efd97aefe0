import { strFromU8, unzipSync } from 'fflate';
import type { LanguageTag } from '../../model/language.js';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import type { Element, Nodes, Root } from 'xast';
import { originalBlockId } from './xml-id.js';

/** What a reader finds of one block or footnote. */
export interface EpubText {
  readonly language: LanguageTag;
  readonly text: string;
}

/** What a reader finds in one chapter. */
export interface EpubChapter {
  /** Inside the EPUB. */
  readonly path: string;
  /** By the block's or footnote's id in the publication, in reading order. */
  readonly texts: ReadonlyMap<string, EpubText>;
}

/**
 * Read an EPUB's text back from its bytes, as a reading system finds it: container, package
 * document, spine, chapters. Numbers of footnotes and what the build has added (class
 * `generated`) are left out; a line break is a line feed.
 *
 * @returns the chapters in the order of the spine; documents without a block are left out
 * @throws Error if a file is missing, is not well-formed, or holds a block twice
 */
export function readEpub(bytes: Uint8Array): EpubChapter[] {
  // Pictures and fonts need not be unpacked.
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xhtml|opf|xml)$/.test(name) });
  const parse = (path: string): Root => {
    const file = files[path];
    if (file === undefined) throw new Error(`The EPUB has no file “${path}”`);
    return fromXml(strFromU8(file));
  };
  const [rootfile] = elements(parse('META-INF/container.xml'), 'rootfile');
  const packagePath = rootfile?.attributes['full-path'] ?? '';
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  return spine(parse(packagePath))
    .map((href) => folder + decodeURIComponent(href))
    .map((path) => ({ path, texts: blockTexts(parse(path), path) }))
    .filter(({ texts }) => texts.size > 0);
}

/**
 * The texts of all chapters.
 *
 * @throws Error as `readEpub` does
 */
export const epubTexts = (bytes: Uint8Array): Map<string, EpubText> =>
  new Map(readEpub(bytes).flatMap(({ texts }) => [...texts]));

/** Addresses of the spine's documents, from the package document. */
function spine(packageDocument: Root): string[] {
  const items = new Map(
    elements(packageDocument, 'item').map(({ attributes }) => [
      attributes['id'],
      attributes['href'],
    ]),
  );
  return elements(packageDocument, 'itemref').map(({ attributes: { idref } }) => {
    const href = items.get(idref);
    if (href == null) throw new Error(`The spine names “${String(idref)}”, which is no item`);
    return href;
  });
}

function blockTexts(document: Root, path: string): Map<string, EpubText> {
  const texts = new Map<string, EpubText>();
  const walk = (node: Nodes, outer: LanguageTag): void => {
    if (!('children' in node)) return;
    let language = outer;
    if (node.type === 'element') {
      language = node.attributes['xml:lang'] ?? outer;
      const id = originalBlockId(node.attributes['id'] ?? '');
      if (id !== undefined && texts.has(id))
        throw new Error(`${path} holds the block “${id}” twice`);
      if (id !== undefined) texts.set(id, { language, text: textOf(node) });
    }
    for (const child of node.children) walk(child, language);
  };
  walk(document, '');
  return texts;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { class: classes, 'epub:type': type } = node.attributes;
    if (classes?.split(/\s+/).includes('generated') === true || type === 'noteref') return '';
    if (node.name === 'br') return '\n';
  }
  return node.children.map(textOf).join('');
}

function elements(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, { type: 'element', name }, (element) => {
    found.push(element as Element);
  });
  return found;
}
