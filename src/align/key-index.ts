import type { Terms } from './terms.js';

/** Where each key stands in a text: numbers of units and of terms in them, alternately. */
export type KeyIndex = ReadonlyMap<string, readonly number[]>;

export function keyIndexOf(units: Terms): KeyIndex {
  const index = new Map<string, number[]>();
  for (const [unit, terms] of units.entries()) {
    for (const [term, { keys }] of terms.entries()) {
      for (const key of keys) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [unit, term]);
        else known.push(unit, term);
      }
    }
  }
  return index;
}
