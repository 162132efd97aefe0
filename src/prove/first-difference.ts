import type { Bilingual } from '../model/bilingual.js';

const CONTEXT = 24;

/**
 * Where two texts part, with what stands there in each.
 *
 * @returns undefined if they are equal
 */
export function firstDifference(expected: string, found: string): Bilingual | undefined {
  if (expected === found) return undefined;
  let at = 0;
  while (at < expected.length && expected.charCodeAt(at) === found.charCodeAt(at)) at++;
  const start = Math.max(0, at - CONTEXT / 2);
  const excerpt = (text: string, end: string): string => text.slice(start, at + CONTEXT) || end;
  return {
    english: `after ${String(at)} characters it has “${excerpt(found, 'the end')}” where the manuscript has “${excerpt(expected, 'the end')}”`,
    chinese: `第 ${String(at)} 个字符之后是“${excerpt(found, '结尾')}”，稿件里是“${excerpt(expected, '结尾')}”`,
  };
}

/**
 * The characters that one text has and another lacks, whatever their order.
 *
 * @returns undefined if both have the same characters as often
 */
export function differentCharacters(expected: string, found: string): Bilingual | undefined {
  const counts = new Map<string, number>();
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) - 1);
  const lacking = [...counts].filter(([, count]) => count > 0).map(([character]) => character);
  const extra = [...counts].filter(([, count]) => count < 0).map(([character]) => character);
  if (lacking.length + extra.length === 0) return undefined;
  const list = (characters: readonly string[], none: string): string =>
    characters.length === 0 ? none : `“${characters.slice(0, 12).join('')}”`;
  return {
    english: `it lacks ${list(lacking, 'nothing')} and has ${list(extra, 'nothing')} too many`,
    chinese: `缺少的字符：${list(lacking, '无')}，多出的字符：${list(extra, '无')}`,
  };
}
