const CONTEXT = 24;

/**
 * Where two texts part, with what stands there in each.
 *
 * @returns undefined if they are equal
 */
export function firstDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined;
  let at = 0;
  while (at < expected.length && expected.charCodeAt(at) === found.charCodeAt(at)) at++;
  const start = Math.max(0, at - CONTEXT / 2);
  const excerpt = (text: string): string => text.slice(start, at + CONTEXT) || 'the end';
  return `after ${String(at)} characters it has “${excerpt(found)}” where the manuscript has “${excerpt(expected)}”`;
}

/**
 * The characters that one text has and another lacks, whatever their order.
 *
 * @returns undefined if both have the same characters as often
 */
export function differentCharacters(expected: string, found: string): string | undefined {
  const counts = new Map<string, number>();
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) - 1);
  const lacking = [...counts].filter(([, count]) => count > 0).map(([character]) => character);
  const extra = [...counts].filter(([, count]) => count < 0).map(([character]) => character);
  if (lacking.length + extra.length === 0) return undefined;
  const list = (characters: readonly string[]): string =>
    characters.length === 0 ? 'nothing' : `“${characters.slice(0, 12).join('')}”`;
  return `it lacks ${list(lacking)} and has ${list(extra)} too many`;
}
