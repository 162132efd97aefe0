import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** A longer title is read as text is, and would take more lines. */
const LONGEST = 80;
/** More letters than this would not fit every line of a heading. */
const MOST = 26;

/**
 * A heading's text with its proclitics held to the words after them: a title is broken for its sense,
 * and no line of it ends with "of the".
 *
 * @param proclitics words in lower case
 * @param set what else is done with each piece of the text
 */
export function holdProclitics(
  text: Text,
  proclitics: ReadonlySet<string>,
  set: (piece: Text) => ElementContent[],
): ElementContent[] {
  if (text.value.length > LONGEST) return set(text);
  const pieces: { value: string; isHeld: boolean }[] = [];
  let held = '';
  const put = (value: string, isHeld: boolean): void => {
    const last = pieces.at(-1);
    if (!isHeld && last?.isHeld === false) last.value += value;
    else if (value !== '') pieces.push({ value, isHeld });
  };
  // Each word with the blanks after it.
  for (const part of text.value.match(/\s+|\S+\s*/gu) ?? []) {
    const word = part.trimEnd();
    const blanks = part.slice(word.length);
    if (proclitics.has(word.toLowerCase()) && blanks !== '') {
      held += part;
    } else {
      const isHeld = held !== '' && word !== '' && held.length + word.length <= MOST;
      put(held + word, isHeld);
      put(blanks, false);
      held = '';
    }
  }
  put(held, false);
  return pieces.flatMap(({ value, isHeld }) => {
    const content = set({ ...text, value });
    return isHeld ? [h('span', { className: ['together'] }, content)] : content;
  });
}
