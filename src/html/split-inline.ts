import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

/** Elements that a sentence never ends within. */
const WHOLE = new Set(['ruby', 'code', 'kbd', 'samp', 'img', 'sup', 'sub', 'br', 'input', 'math']);

/** Stands in plain text for what has none of its own: a picture, a footnote call. */
export const PLACEHOLDER = '\uFFFC';

/** The text of inline content as splitInline counts it. */
export function inlineText(nodes: readonly ElementContent[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'ruby') {
    return inlineText(node.children.filter((child) => !isRubyText(child)));
  }
  if (WHOLE.has(node.tagName)) {
    const text = node.tagName === 'sup' && isNoteCall(node) ? '' : toString(node);
    return text === '' ? PLACEHOLDER : text;
  }
  return inlineText(node.children);
}

const isRubyText = (node: ElementContent): boolean =>
  node.type === 'element' && ['rt', 'rp', 'rtc'].includes(node.tagName);

const isNoteCall = (node: ElementContent): boolean =>
  node.type === 'element' &&
  node.children.some(
    (child) => child.type === 'element' && child.properties['dataNote'] !== undefined,
  );

/**
 * Cut inline content at offsets of its text. Elements that a cut passes through (emphasis, a
 * link) are closed before it and opened again after it; the second half has no `id`.
 *
 * @param ends ascending offsets, the last at the end of the text
 * @returns the runs of content between the cuts, none of them empty
 */
export function splitInline(
  nodes: readonly ElementContent[],
  ends: readonly number[],
): ElementContent[][] {
  const runs: ElementContent[][] = [];
  let rest = [...nodes];
  let start = 0;
  for (const end of ends.slice(0, -1)) {
    const [head, tail] = cut(rest, end - start);
    if (head.length > 0) runs.push(head);
    rest = tail;
    // A cut inside a whole element falls behind it, so count what was really taken.
    start += inlineText(head).length;
  }
  return rest.length > 0 ? [...runs, rest] : runs;
}

function cut(
  nodes: readonly ElementContent[],
  offset: number,
): [ElementContent[], ElementContent[]] {
  let position = 0;
  for (const [index, node] of nodes.entries()) {
    if (position >= offset) return [nodes.slice(0, index), nodes.slice(index)];
    const length = textOf(node).length;
    if (position + length > offset) {
      const before = nodes.slice(0, index);
      const after = nodes.slice(index + 1);
      if (node.type === 'text') {
        const at = offset - position;
        return [
          [...before, { ...node, value: node.value.slice(0, at) }],
          [{ ...node, value: node.value.slice(at) }, ...after],
        ];
      }
      if (node.type !== 'element' || WHOLE.has(node.tagName)) return [[...before, node], after];
      const [head, tail] = cut(node.children, offset - position);
      const { id: _id, ...properties } = node.properties;
      return [
        [...before, { ...node, children: head }],
        [{ ...node, properties, children: tail }, ...after],
      ];
    }
    position += length;
  }
  return [[...nodes], []];
}
