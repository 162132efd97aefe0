import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Hyphenation } from '../languages/language.js';

const SOFT_HYPHEN = '\u00AD';

/** A word of Latin letters alone: no part of an address or of a name for machines. */
const WORD =
  /(?<![\p{Script=Latin}\p{M}\p{N}@./_])\p{Script=Latin}+(?![\p{Script=Latin}\p{M}\p{N}@/_]|\.\p{L})/gu;

/** A word that has soft hyphens. */
const DIVIDED = /(\p{Script=Latin}+(?:\u00AD\p{Script=Latin}+)+)/u;

/** Words come again and again; those of one book fit in here. */
const MOST_WORDS = 100_000;
const words = new WeakMap<Hyphenation, Map<string, string>>();

/**
 * A text with soft hyphens in words that are long enough, never with too few letters before or
 * after one.
 *
 * @param hyphenation the language's; undefined leaves the text as it is
 */
export function hyphenate(text: Text, hyphenation: Hyphenation | undefined): Text {
  if (hyphenation === undefined) return text;
  return { ...text, value: text.value.replace(WORD, (word) => hyphenated(word, hyphenation)) };
}

/**
 * The same within Chinese: a divided word is an element, since its hyphen is drawn in the face that
 * the element names first, and the hyphen of a Chinese face is as wide as a character.
 */
export function hyphenateWithin(
  text: Text,
  hyphenation: Hyphenation | undefined,
): ElementContent[] {
  return hyphenate(text, hyphenation)
    .value.split(DIVIDED)
    .flatMap((part, index): ElementContent[] => {
      if (part === '') return [];
      return index % 2 === 1
        ? [h('span', { className: ['word'] }, part)]
        : [{ type: 'text', value: part }];
    });
}

function hyphenated(word: string, hyphenation: Hyphenation): string {
  const { divide, shortest, before, after } = hyphenation;
  if (word.length < shortest) return word;
  let known = words.get(hyphenation);
  if (known === undefined || known.size > MOST_WORDS) {
    words.set(hyphenation, (known = new Map<string, string>()));
  }
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const parts = divide(word, SOFT_HYPHEN).split(SOFT_HYPHEN);
  const result = parts.reduce((joined, part) => {
    const start = joined.replaceAll(SOFT_HYPHEN, '').length;
    const isTooNear = start < before || word.length - start < after;
    return isTooNear ? joined + part : joined + SOFT_HYPHEN + part;
  });
  known.set(word, result);
  return result;
}
