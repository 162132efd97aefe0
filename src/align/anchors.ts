import { numberTokens } from '../languages/number-tokens.js';
import { isChinese } from '../languages/registry.js';
import type { LanguageTag } from '../model/language.js';

/** Something that a unit of text and its translation both have, and how often. */
export type Anchor = readonly [name: string, count: number];

/** Marks that translators keep, in one form for all languages. */
const MARKS: readonly [RegExp, string][] = [
  [/[？?]/gu, '?'],
  [/[！!]/gu, '!'],
  [/[：:]/gu, ':'],
  [/[„“「『"«]/gu, '“'],
  [/[（(]/gu, '('],
  [/\uFFFC/gu, 'picture or note'],
];

/**
 * The anchors of a unit: canonical numbers (`#15`), words in Latin letters that a text in another
 * script carries over (`scope`), and marks.
 */
export function anchorsOf(
  text: string,
  language: LanguageTag,
  otherLanguage: LanguageTag,
): Anchor[] {
  const anchors = new Map<string, number>();
  const add = (anchor: string): void => {
    anchors.set(anchor, (anchors.get(anchor) ?? 0) + 1);
  };
  for (const number of numberTokens(text, language)) add(`#${number}`);
  const latin = [language, otherLanguage].some(isChinese)
    ? /[A-Za-z][A-Za-z0-9_.-]{1,}/gu
    : /\p{Lu}[\p{L}\p{N}_.-]{2,}/gu;
  for (const [word] of text.matchAll(latin)) add(word.toLowerCase().replace(/[.-]+$/u, ''));
  for (const [pattern, mark] of MARKS) {
    for (const _ of text.matchAll(pattern)) add(mark);
  }
  return [...anchors];
}
