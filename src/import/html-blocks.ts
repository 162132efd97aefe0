import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { defaultHandlers, toMdast, type State } from 'hast-util-to-mdast';
import type {
  FootnoteReference,
  Html,
  Nodes,
  PhrasingContent,
  Root as MdastRoot,
  RootContent,
  Text,
} from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { both } from '../diagnostics/problem.js';
import { lostFromSource } from '../diagnostics/problems/import-questions.js';
import { makeSafe } from '../html/make-safe.js';
import { toMarkdown } from '../markdown/to-markdown-text.js';
import { footnotesToDefinitions } from './html-footnotes.js';
import type { ImportLog } from './import-log.js';
import { gather, type Blocks } from './markdown-blocks.js';
import type { PictureShelf } from './picture-shelf.js';

const parser = unified().use(rehypeParse).freeze();

/** Elements within text that Markdown has no marks for and a book can hold: they stay as HTML. */
const KEPT = 'sub sup u kbd mark small ins abbr cite dfn q samp var bdo time'.split(' ');

const HANDLERS = {
  ...Object.fromEntries(KEPT.map((name) => [name, keepTags])),
  a: link,
  ruby,
  table,
};

const convert = (tree: HastRoot): MdastRoot => toMdast(tree, { handlers: HANDLERS }) as MdastRoot;

/**
 * HTML as Markdown: what a book may hold, the rest reported. Footnotes become footnotes, tables with
 * joined cells stay HTML.
 */
export async function htmlBlocks(
  html: string,
  path: string,
  shelf: PictureShelf,
  log: ImportLog,
): Promise<Blocks> {
  const page = parser.parse(html);
  visit(page, 'element', (element, index, parent) => {
    // The page's head says nothing to a reader of the text.
    if (element.tagName !== 'head' || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
  });
  unwrap(page, ['html', 'body', 'main', 'article', 'center', 'font']);
  const safe = makeSafe(page, ({ code, reason, chinese }, place) => {
    if (/^The (?:class|style)/u.test(reason)) return;
    log.ask({ ...lostFromSource(both(reason, chinese.reason)), code }, path, place?.line ?? 1);
  });
  await renamePictures(safe, shelf);
  const notes = footnotesToDefinitions(safe);
  const tree = convert(safe);
  const definitions = notes.map(({ label, content, line }): RootContent => {
    const { children } = convert(content);
    const point = { line, column: 1 };
    return {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: children as never,
      position: { start: point, end: point },
    };
  });
  const nodes = [...blocksOnly(tree.children), ...definitions];
  return gather(
    nodes.map((node) => ({ node, markdown: toMarkdown({ type: 'root', children: [node] }) })),
  );
}

/** Put an element's content in its place. */
function unwrap(root: HastRoot, names: readonly string[]): void {
  visit(root, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || !names.includes(element.tagName))
      return undefined;
    parent.children.splice(index, 1, ...element.children);
    return index;
  });
}

async function renamePictures(root: HastRoot, shelf: PictureShelf): Promise<void> {
  const images: { image: Element; siblings: HastNodes[] }[] = [];
  visit(root, 'element', (element, _index, parent) => {
    if (element.tagName === 'img' && parent !== undefined) {
      images.push({ image: element, siblings: parent.children });
    }
  });
  for (const { image, siblings } of images) {
    const source = image.properties['src'];
    const line = image.position?.start.line ?? 1;
    const name = await shelf.take(typeof source === 'string' ? source : '', line);
    if (name === undefined) siblings.splice(siblings.indexOf(image), 1);
    else image.properties['src'] = name;
  }
}

/** Text that stands between blocks becomes a paragraph. */
function blocksOnly(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  for (const node of nodes) {
    const isInline = [
      'text',
      'emphasis',
      'strong',
      'link',
      'image',
      'inlineCode',
      'break',
      'delete',
    ].includes(node.type);
    const last = blocks.at(-1);
    if (!isInline) blocks.push(node);
    else if (last?.type === 'paragraph') last.children.push(node as PhrasingContent);
    else blocks.push({ type: 'paragraph', children: [node as PhrasingContent] });
  }
  return blocks;
}

function link(state: State, element: Element): Nodes | Nodes[] {
  const label = element.properties['dataNote'];
  // A link whose address was taken out is text.
  if (element.properties['href'] === undefined && label === undefined) return state.all(element);
  if (typeof label !== 'string') return defaultHandlers.a(state, element);
  return { type: 'footnoteReference', identifier: label, label };
}

function keepTags(state: State, element: Element): (Html | PhrasingContent)[] {
  const children = state.all(element) as PhrasingContent[];
  // A footnote call is raised by the style.
  if (children.every((child): child is FootnoteReference => child.type === 'footnoteReference')) {
    return children;
  }
  const [open = '', close = ''] = toHtml({
    ...element,
    children: [{ type: 'text', value: '\0' }],
  }).split('\0');
  return [{ type: 'html', value: open }, ...children, { type: 'html', value: close }];
}

function ruby(_state: State, element: Element): Text | Html {
  const reading = element.children.filter(
    (child) => child.type === 'element' && child.tagName === 'rt',
  );
  const base = element.children.filter(
    (child) => !(child.type === 'element' && /^r[tp]c?$/u.test(child.tagName)),
  );
  const text = (nodes: typeof base): string =>
    nodes
      .map((node) =>
        node.type === 'text' ? node.value : node.type === 'element' ? toString(node) : '',
      )
      .join('');
  const [below, above] = [text(base), text(reading)];
  const simple =
    reading.length === 1 && below !== '' && above !== '' && !/[{}|\n]/u.test(below + above);
  return simple
    ? { type: 'text', value: `{${below}|${above}}` }
    : { type: 'html', value: toHtml(element) };
}

/** Tables that Markdown cannot write stay HTML: joined cells, blocks in cells. */
function table(state: State, element: Element): Nodes {
  const inner: Element[] = [];
  visit(element, 'element', (each) => {
    if (each !== element) inner.push(each);
  });
  if (!inner.some(isBeyondMarkdown)) {
    // A table of Markdown has a head: where none is marked, it is the first row.
    if (!inner.some(({ tagName }) => tagName === 'th')) {
      const first = inner.find(({ tagName }) => tagName === 'tr');
      for (const cell of first?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
    }
    return defaultHandlers.table(state, element);
  }
  return { type: 'html', value: toHtml(element).replace(/\n\s*\n/gu, '\n') };
}

function isBeyondMarkdown({ tagName, properties, children }: Element): boolean {
  if (Number(properties['colSpan'] ?? 1) > 1 || Number(properties['rowSpan'] ?? 1) > 1) return true;
  if (['ul', 'ol', 'table', 'blockquote', 'pre'].includes(tagName)) return true;
  const paragraphs = children.filter((child) => child.type === 'element' && child.tagName === 'p');
  return /^t[dh]$/u.test(tagName) && paragraphs.length > 1;
}
