/**
 * What languages in Latin letters have in common; each has a file of its own for the rest.
 */

import type { TypeSize } from '../model/config.js';
import type { TypeArea } from '../model/page-format.js';

/** From 9.5 on 14 pt down to 9 on 13.3 pt on the default page, in whole lines on every page. */
export function latinSizes({ height, scale }: TypeArea): TypeSize[] {
  const lines = Math.round(height / (14 * scale));
  return [9.5, 9.25, 9].map((size, index) => ({
    size: size * scale,
    leading: height / (lines + index),
  }));
}

/** Writes `2020-09-15` with the month's name, as the Unicode locale data have it. */
export function longDate(locale: string): (isoDate: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (isoDate) => format.format(new Date(`${isoDate}T00:00:00Z`));
}

/** Joins names with commas and the language's word for “and”. */
export function nameList(locale: string): (names: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names) => format.format(names);
}

/** @param words parted by blanks */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * Words with their numbers.
 *
 * @param lists words in lower case parted by blanks, each list with the number of its first word
 */
export function numberWords(
  ...lists: readonly (readonly [from: number, words: string])[]
): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap(([from, words]) =>
      words.split(' ').map((word, index) => [word, from + index] as const),
    ),
  );
}

/**
 * Matches the end of a text that one of the abbreviations ends, or an initial letter.
 *
 * @param alternatives the abbreviations without their last full stop, `|` between them, as a
 *   pattern
 */
export function abbreviation(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s(\\[“„‘«»"'’])(?:${alternatives}|\\p{Lu})\\.\\s*$`, 'u');
}
