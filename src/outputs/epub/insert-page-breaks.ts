import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';

/** A page of the print edition that begins within a block. */
export interface PageStart {
  readonly page: number;
  /** UTF-16 code units of the block's text. */
  readonly offset: number;
}

/** Between these stands no text: only in what they hold. */
const FRAMES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'colgroup']);
/** What lies in them is not entered from its first character on. */
const CONTAINERS = new Set([
  ...FRAMES,
  ...['caption', 'th', 'td', 'p', 'li', 'dd', 'dt', 'div', 'section', 'blockquote', 'pre'],
]);

/**
 * Mark where pages of the print edition begin in a block, each by an empty `span` with
 * `data-page`, at the character that begins the page.
 *
 * @returns the block's content anew, and the marks of pages that begin with the whole block where
 *   it can hold none inside (a rule, a table without text)
 */
export function insertPageBreaks(
  block: Element,
  starts: readonly PageStart[],
): { before: Element[]; children: ElementContent[] } {
  const before: Element[] = [];
  let children = block.children;
  // From the last to the first: a mark has no text, so that the offsets before it hold.
  for (const start of [...starts].reverse()) {
    const mark = pageMark(start.page);
    const isWhole = start.offset === 0 && !FRAMES.has(block.tagName) && block.tagName !== 'hr';
    const marked = isWhole
      ? [mark, ...children]
      : insertAt(children, start.offset, mark, FRAMES.has(block.tagName));
    if (marked === undefined) before.unshift(mark);
    else children = marked;
  }
  return { before, children };
}

/** Stands for a page break until the converter writes it. */
export const pageMark = (page: number): Element => h('span', { dataPage: page });

/**
 * Put a mark before the character at an offset.
 *
 * @param isFrame whether text between the nodes is none
 * @returns undefined if the nodes have no text at or after it
 */
export function insertAt(
  nodes: readonly ElementContent[],
  offset: number,
  mark: Element,
  isFrame: boolean,
): ElementContent[] | undefined {
  let position = 0;
  for (const [index, node] of nodes.entries()) {
    const length = lengthOf(node);
    const at = Math.max(offset - position, 0);
    const put = (...content: ElementContent[]): ElementContent[] => [
      ...nodes.slice(0, index),
      ...content,
      ...nodes.slice(index + 1),
    ];
    if (at < length) {
      if (node.type === 'text' && !isFrame) {
        const [head, tail] = [node.value.slice(0, at), node.value.slice(at)];
        return put(...(head === '' ? [] : [{ ...node, value: head }]), mark, {
          ...node,
          value: tail,
        });
      }
      if (node.type === 'element') {
        if (at === 0 && !CONTAINERS.has(node.tagName)) return put(mark, node);
        const children = insertAt(node.children, at, mark, FRAMES.has(node.tagName));
        if (children !== undefined) return put({ ...node, children });
      }
    }
    position += length;
  }
  return undefined;
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? toString(node).length : 0;
}
