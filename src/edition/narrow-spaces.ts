import type { Respelling } from './prose-edit.js';

const NARROW = '\u202F';

/** Set the blanks that a language wants narrow as U+202F, which no line breaks at. */
export function narrowSpaces(blank: RegExp): Respelling {
  return (prose) => [{ length: prose.length, text: prose.replace(blank, NARROW) }];
}

/** How many blanks one text has narrow and another, of the same words, not yet. */
export function countNarrowed(before: string, after: string): number {
  return after.split(NARROW).length - before.split(NARROW).length;
}
