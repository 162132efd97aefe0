import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** Between these and Chinese the browser sets a small space. */
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const LAST_HAN = /\p{Script=Han}$/u;
const LAST_WORD = /(?<=\s)[^\s]*[\p{Script=Latin}\p{N}]$/u;
const HAN_START = /^\p{Script=Han}/u;

/** Texts that no small space is set at: they are no part of the line's run of text. */
const APART = new Set(['ruby', 'sup', 'sub', 'math', 'img', 'br', 'pre', 'svg']);

/**
 * Where an element's edge stands between Chinese and Latin letters, part the last word before it from
 * the text that it ends. Blink adds the small space to that text; if the space alone does not fit the
 * line, it does not look for a place within the text and takes all of it to the next line, which
 * leaves half a line empty. Of a word by itself it leaves out the space, and no line begins with it.
 *
 * @param nodes what stands in a line of Chinese, as it is set
 */
export function partAtScripts(nodes: readonly ElementContent[]): ElementContent[] {
  const texts: { text: Text; isAtEdge: boolean }[] = [];
  let isAtEdge = false;
  const gather = (content: readonly ElementContent[]): void => {
    for (const node of content) {
      if (node.type === 'text' && node.value !== '') {
        texts.push({ text: node, isAtEdge });
        isAtEdge = false;
      } else if (node.type === 'element') {
        isAtEdge = true;
        if (!APART.has(node.tagName)) gather(node.children);
        isAtEdge = true;
      }
    }
  };
  gather(nodes);
  const lengths = new Map<Text, number>();
  for (const [index, { text }] of texts.entries()) {
    const next = texts[index + 1];
    if (next?.isAtEdge !== true) continue;
    const length = lastLength(text.value, next.text.value);
    if (length > 0 && length < text.value.length) lengths.set(text, length);
  }
  return lengths.size === 0 ? [...nodes] : parted(nodes, lengths);
}

/** How much of a text's end is to stand by itself; 0 if no small space is set after it. */
function lastLength(value: string, next: string): number {
  if (LATIN_START.test(next)) return LAST_HAN.exec(value)?.[0].length ?? 0;
  if (HAN_START.test(next)) return LAST_WORD.exec(value)?.[0].length ?? 0;
  return 0;
}

function parted(
  nodes: readonly ElementContent[],
  lengths: ReadonlyMap<Text, number>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return [{ ...node, children: parted(node.children, lengths) } satisfies Element];
    }
    const length = node.type === 'text' ? lengths.get(node) : undefined;
    if (node.type !== 'text' || length === undefined) return [node];
    return [{ ...node, value: node.value.slice(0, -length) }, h('span', node.value.slice(-length))];
  });
}
