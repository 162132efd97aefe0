import { isChinese } from '../languages/registry.js';
import type { Passage } from './passage.js';

/**
 * Where a text has a term, in any of its forms. In languages with words a term is found at words'
 * beginnings, in any case and with an ending of the plural or the genitive.
 *
 * @param within longer terms: what is part of one of them is not found
 */
export function findTerm(
  passage: Passage,
  forms: readonly string[],
  within: readonly string[],
): Passage[] {
  if (forms.length === 0) return [];
  const { text, language } = passage;
  const chinese = isChinese(language);
  const covered = within.length === 0 ? [] : [...text.matchAll(pattern(within, chinese))];
  return [...text.matchAll(pattern(forms, chinese))]
    .filter((match) => {
      const end = match.index + match[0].length;
      return !covered.some(
        (cover) => cover.index <= match.index && end <= cover.index + cover[0].length,
      );
    })
    .map((match) => passage.slice(match.index, match.index + match[0].length));
}

export const countTerm = (passage: Passage, forms: readonly string[]): number =>
  findTerm(passage, forms, []).length;

const patterns = new Map<string, RegExp>();

function pattern(forms: readonly string[], chinese: boolean): RegExp {
  const key = `${String(chinese)}\n${forms.join('\n')}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      const escaped = form.trim().replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
      if (chinese) return escaped;
      const spaced = escaped.replace(/\s+/gu, '[\\s\\u00A0-]+').replace(/['’]/gu, "['’]");
      return `(?<![\\p{L}\\p{N}])${spaced}(?:['’]?s|es)?(?![\\p{L}\\p{N}])`;
    });
  const made = new RegExp(alternatives.join('|'), chinese ? 'gu' : 'giu');
  patterns.set(key, made);
  return made;
}
