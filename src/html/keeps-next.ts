import type { Element } from 'hast';
import type { Block } from '../model/article.js';
import { leadsIn } from './leads-in.js';

/** Items of a list are short if they have no more lines than this. */
const SHORT = 2;

/**
 * Which blocks of a flow a page must not end after: headings, what announces a list or a table, what
 * stands above the credits, and the first and the last but one of a list's items if they are short: one
 * item alone at a page's foot or head would be no list.
 *
 * @param linesOf how many lines the block at an index has
 */
export function keepsNext(
  blocks: readonly Block[],
  linesOf: (index: number) => number,
): readonly boolean[] {
  return blocks.map((block, index) => {
    if (block.kind === 'heading' || block.kind === 'title' || leadsIn(block)) return true;
    if (blocks[index + 1]?.kind === 'credit') return true;
    return isAtListEnd(blocks, index) && [index, index + 1].every((at) => linesOf(at) <= SHORT);
  });
}

/** Whether a block and the next are two whole items of a list, one of them its first or its last. */
function isAtListEnd(blocks: readonly Block[], index: number): boolean {
  const list = listOf(blocks[index]);
  if (list === undefined || list !== listOf(blocks[index + 1])) return false;
  const [before, first, second, after] = [-1, 0, 1, 2].map((step) => itemOf(blocks[index + step]));
  if (first === second || first === before || second === after) return false;
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return first === items[0] || second === items.at(-1);
}

const itemOf = (block: Block | undefined): Element | undefined => block?.wrappers.at(-1);

/** The list that a block is an item of, if it is not deeper inside one. */
function listOf(block: Block | undefined): Element | undefined {
  const list = block?.wrappers.at(-2);
  return list?.tagName === 'ul' || list?.tagName === 'ol' ? list : undefined;
}
