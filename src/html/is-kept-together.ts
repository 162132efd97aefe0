import type { Block } from '../model/article.js';
import { isVerse } from './is-verse.js';

/** A stanza, a table or a listing of no more lines than this is read at one glance. */
const MOST = 14;

/**
 * Whether a block of lines of their own should stay on one page though it could be broken between any
 * two of them.
 *
 * @param lines of the text, or rows of the table
 */
export function isKeptTogether(block: Block, lines: number): boolean {
  const isOfLines = block.kind === 'table' || block.kind === 'code' || isVerse(block);
  return isOfLines && lines <= MOST;
}
