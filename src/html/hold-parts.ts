import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { textWidth } from './text-width.js';

/** The end of a title's part that something explains or goes on. */
const PART_END = /(?<=[：；]|——|[:;—–]\s)(?=\S)/u;
/** In em: a wider part may not fit a line of a title on the narrowest page. */
const MOST = 13;

/**
 * A heading's text with the parts before and after a colon or a dash each held in one line, if they
 * are short enough for that: it then ends its line at the colon, and not two words behind it.
 *
 * @param set what else is done with a piece of text that may end a line anywhere
 */
export function holdParts(text: Text, set: (piece: Text) => ElementContent[]): ElementContent[] {
  const parts = text.value.split(PART_END);
  if (parts.length === 1 || parts.some((part) => textWidth(part) > MOST)) return set(text);
  return parts.flatMap((part, index) => {
    const held = part.trimEnd();
    const blanks = part.slice(held.length);
    return [
      ...(index === 0 ? [] : [h('wbr')]),
      h('span', { className: ['together'] }, held),
      ...(blanks === '' ? [] : [{ type: 'text' as const, value: blanks }]),
    ];
  });
}
