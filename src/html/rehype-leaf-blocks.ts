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

/**
 * A list item. Its number or bullet stands before its first paragraph, which is not indented; a
 * check box takes the bullet's place.
 */
function item(element: Element, blocks: readonly ElementContent[]): Element {
  const [first, ...rest] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p')
    return { ...element, children: [...blocks] };
  const [opening] = first.children;
  const isTask = opening?.type === 'element' && hasClass(opening, 'task');
  return {
    ...element,
    properties: { ...element.properties, ...(isTask ? { className: ['task-item'] } : {}) },
    children: [
      { ...first, properties: { ...first.properties, className: [...classesOf(first), 'item'] } },
      ...rest,
    ],
  };
}

const classesOf = (element: Element): string[] => {
  const names = element.properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
};

const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

function blocksOf(nodes: readonly ElementContent[], tight: boolean): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    if (loose.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      const position = loose.find((node) => node.position !== undefined)?.position;
      const paragraph = h('p', tight ? { className: ['tight'] } : {}, loose);
      blocks.push(...paragraphs({ ...paragraph, position }));
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
      blocks.push(isItem ? item(node, children) : { ...node, children });
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
  // The check box of a task stands in the paragraph but is none of its text.
  const boxes = content.slice(0, 1).filter((node) => isNamed(node, 'input'));
  const pictures = content.filter((node) => isNamed(node, 'img'));
  if (pictures.length === 0 || pictures.length + boxes.length < content.length)
    return content.length === 0 ? [] : [tidy(paragraph)];
  return [
    ...(boxes.length > 0 ? [tidy({ ...paragraph, children: boxes })] : []),
    ...pictures.map(figure),
  ];
}

const isNamed = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;

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
