import type { Block } from '../model/article.js';
import { inlineText } from './split-inline.js';
import { textWidth } from './text-width.js';

/** Lines of verse, of an address or of a signature are no longer than this, in em. */
const SHORT = 24;

/** Whether the author has broken a paragraph into lines, most of them short. */
export function isVerse({ element }: Pick<Block, 'element'>): boolean {
  if (element.tagName !== 'p') return false;
  const lines = inlineText(element.children)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const short = lines.filter((line) => textWidth(line) <= SHORT);
  return lines.length > 1 && short.length > lines.length / 2;
}
