import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inlineText, splitInline } from '../../html/split-inline.js';

/**
 * A paragraph's content with every line that the author broke in a `span` of its own, so that a
 * style can let what is turned over hang. The line breaks stay, for readers without styles.
 *
 * @param isEnd whether the article ends with them
 */
export function verseLines(content: readonly ElementContent[], isEnd: boolean): Element[] {
  const text = inlineText(content);
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const lines = splitInline(content, [...ends, text.length]);
  return lines.map((line, index) => {
    const isLast = isEnd && index === lines.length - 1;
    return h('span', { className: ['line', ...(isLast ? ['end'] : [])] }, line);
  });
}
