import { textWidth } from '../html/text-width.js';
import type { PageFormat } from '../model/page-format.js';

/** Lines that a running head may take above the text. */
const LINES = 2;
/** Type size of running heads on the default page, pt; the style's is no larger. */
const SIZE = 8;

/** What stands between a title and what explains it: a colon, or a dash between blanks or doubled. */
const JOINT = /\s*(?:：|:(?=\s)|[—–]{2}|\s[—–-]\s|—)\s*/gu;
/** A title's first part is no shorter, in em: less says too little. */
const LEAST = 4;

/**
 * The text of a running head. Where the style could not set all of it above the text it is the
 * title without what follows a colon or a dash; if there is none, it is cut at a word with an
 * ellipsis.
 */
export function runningHead(text: string, { trim, margins, area }: PageFormat): string {
  // Heads stand across the page, whichever way its text runs.
  const measure = ((trim.width - margins.inner - margins.outer) / 25.4) * 72;
  const room = (LINES * measure) / (SIZE * area.scale) - 3;
  const characters = Array.from(text);
  if (textWidth(text) > room) {
    const parts = [...text.matchAll(JOINT)].map(({ index }) => text.slice(0, index));
    const part = parts.findLast((each) => textWidth(each) <= room && textWidth(each) >= LEAST);
    if (part !== undefined) return part;
  }
  let taken = 0;
  for (const [index, character] of characters.entries()) {
    const width = textWidth(character);
    taken += width;
    if (taken > room) {
      const kept = characters.slice(0, index).join('');
      const word = width === 1 ? -1 : kept.lastIndexOf(' ');
      return `${(word > kept.length / 2 ? kept.slice(0, word) : kept).trimEnd()}…`;
    }
  }
  return text;
}
