import type { Element } from 'hast';
import type { Block } from '../model/article.js';
import { leadsIn } from './leads-in.js';

/** Items of a list of two are short if they have no more lines than this. */
const SHORT = 2;

/**
 * Which blocks of a flow a page must not end after: headings, what announces a list or a table, what
 * stands above the credits, and the first of two short items, which alone would be no list.
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
    return isFirstOfTwo(blocks, index) && [index, index + 1].every((at) => linesOf(at) <= SHORT);
  });
}

/** Whether a block is all of the first item of a list, and the next block all of its second and last. */
function isFirstOfTwo(blocks: readonly Block[], index: number): boolean {
  const list = listOf(blocks[index]);
  if (list === undefined || list !== listOf(blocks[index + 1])) return false;
  const [first, second] = [blocks[index], blocks[index + 1]].map(itemOf);
  const isAlone = first !== itemOf(blocks[index - 1]) && second !== itemOf(blocks[index + 2]);
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return first !== second && isAlone && items.length === 2;
}

const itemOf = (block: Block | undefined): Element | undefined => block?.wrappers.at(-1);

/** The list that a block is an item of, if it is not deeper inside one. */
function listOf(block: Block | undefined): Element | undefined {
  const list = block?.wrappers.at(-2);
  return list?.tagName === 'ul' || list?.tagName === 'ol' ? list : undefined;
}
