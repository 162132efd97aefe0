import type { ElementContent } from 'hast';
import type { Block } from '../model/article.js';
import { inlineText } from './split-inline.js';
import { textWidth } from './text-width.js';

/** Lines of verse, of an address or of a signature are no longer than this, in em. */
const SHORT = 24;
/** In three lines or more, long lines of verse: they are turned over once and no more. */
const LONG = 60;

/** Whether the author has broken a paragraph into lines, most of them short, or all of those of verse. */
export function isVerse({ element }: Pick<Block, 'element'>): boolean {
  // Nearly all paragraphs are prose, and this is asked of each.
  if (element.tagName !== 'p' || !element.children.some(hasBreak)) return false;
  const widths = inlineText(element.children.map(withoutTypedLines))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(textWidth);
  if (widths.length < 2) return false;
  const isMostlyShort = widths.filter((width) => width <= SHORT).length > widths.length / 2;
  return isMostlyShort || (widths.length > 2 && widths.every((width) => width <= LONG));
}

const hasBreak = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'br' || node.children.some(hasBreak));

/** A line end of the Markdown file is a blank: only those that the author asked for count. */
function withoutTypedLines(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll('\n', ' ') };
  if (node.type !== 'element') return node;
  return { ...node, children: node.children.map(withoutTypedLines) };
}
