import type { Block } from '../model/article.js';
import { SIDES } from '../model/language.js';
import type { Section } from '../model/typeset.js';
import { pairedBlocks } from './paired-blocks.js';

/** What has no number of its own: a title stands for all, a rule and a credit for nothing. */
const UNNUMBERED: ReadonlySet<Block['kind']> = new Set(['title', 'heading', 'rule', 'credit']);

/**
 * Number the pairs of an article's paragraphs, tables, figures and listings, so that a reader
 * finds the counterpart by its number.
 *
 * @returns the number of a block, the same for its counterpart; a block without one has none
 */
export function pairNumbers(section: Section): ReadonlyMap<Block, number> {
  const numbers = new Map<Block, number>();
  if (section.kind !== 'article') return numbers;
  let last = 0;
  for (const pair of pairedBlocks(section)) {
    if (pair === undefined || SIDES.some((side) => UNNUMBERED.has(pair[side].kind))) continue;
    last++;
    for (const side of SIDES) numbers.set(pair[side], last);
  }
  return numbers;
}
