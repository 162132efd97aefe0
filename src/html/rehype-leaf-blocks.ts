import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

/** Elements that hold blocks, not text. */
const CONTAINERS = new Set(['div', 'section', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd']);
const LEAVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figure', 'hr']);

const isContainer = (element: Element): boolean => CONTAINERS.has(element.tagName);

export const isLeaf = (element: Element): boolean => LEAVES.has(element.tagName);

/**
 * Make every text stand in a leaf block: loose text in lists and boxes gets a paragraph of its
 * own (`class="tight"` in list items, which are set without space between them), a picture alone
 * in its paragraph becomes a figure with its title as caption, check boxes become drawn boxes.
 */
export function rehypeLeafBlocks(root: Root): Root {
  return { ...root, children: blocksOf(root.children as ElementContent[], false) };
}

/** An item's number or bullet stands before its first paragraph, which is not indented. */
function withItemParagraph(blocks: ElementContent[]): ElementContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p') return blocks;
  const names = first.properties['className'];
  const className = [...(Array.isArray(names) ? names : []), 'item'];
  return [{ ...first, properties: { ...first.properties, className } }, ...rest];
}

function blocksOf(nodes: readonly ElementContent[], tight: boolean): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    if (loose.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      blocks.push(...paragraphs(h('p', tight ? { className: ['tight'] } : {}, loose)));
    }
    loose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element') {
      if (node.type !== 'comment') loose.push(node);
    } else if (isPin(node)) {
      close();
      blocks.push(node);
    } else if (isContainer(node)) {
      close();
      const isItem = node.tagName === 'li' || node.tagName === 'dt';
      const children = blocksOf(node.children, isItem);
      blocks.push({ ...node, children: isItem ? withItemParagraph(children) : children });
    } else if (isLeaf(node)) {
      close();
      blocks.push(...(node.tagName === 'p' ? paragraphs(node) : [tidy(node)]));
    } else if (holdsBlocks(node)) {
      // A block inside a span would tear the paragraph around it apart: the block wins.
      close();
      blocks.push(...blocksOf(node.children, tight));
    } else loose.push(node);
  }
  close();
  return blocks;
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' && (isContainer(child) || isLeaf(child) || holdsBlocks(child)),
  );
}

/** `::pin{#name}` after remark-book-directives. */
export const isPin = (element: Element): boolean =>
  element.tagName === 'span' && element.properties['dataPin'] !== undefined;

/** A paragraph, or the figures that its pictures make when it holds nothing else. */
function paragraphs(paragraph: Element): ElementContent[] {
  const content = paragraph.children.filter(
    (node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
  );
  const pictures = content.filter((node) => node.type === 'element' && node.tagName === 'img');
  if (pictures.length === 0 || pictures.length < content.length)
    return content.length === 0 ? [] : [tidy(paragraph)];
  return pictures.map((picture) => figure(picture as Element));
}

function figure(picture: Element): Element {
  const { title, ...properties } = picture.properties;
  const caption = typeof title === 'string' && title !== '' ? [h('figcaption', title)] : [];
  return { ...h('figure', [{ ...picture, properties }, ...caption]), position: picture.position };
}

const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);

/**
 * A form control does not belong in a book: `- [x]` is drawn by the stylesheet. And white space
 * between a table's cells, which some layouts keep and some drop, is none of its text.
 */
function tidy(element: Element): Element {
  const tidyNode = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    if (node.tagName === 'input') {
      const done = node.properties['checked'] === true;
      return h('span', { className: done ? ['task', 'done'] : ['task'] });
    }
    const children = TABLE_PARTS.has(node.tagName)
      ? node.children.filter((child) => child.type === 'element')
      : node.children;
    return { ...node, children: children.map(tidyNode) };
  };
  return tidyNode(element) as Element;
}
