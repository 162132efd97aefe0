import type { KeyIndex } from './key-index.js';
import type { Terms } from './terms.js';

/** For every unit the weights of its terms. */
export type Weights = readonly Float64Array[];

/**
 * Weighs each term of a text by its worth and by how much it tells: log(1 + units / n), where n is
 * the number of units that have it, or of units on the other side that would match it, whichever
 * is more. A word that means everything says nothing.
 *
 * @param others the keys of the other side
 * @param otherCount how many units the other side has
 */
export function weightsOf(units: Terms, others: KeyIndex, otherCount: number): Weights {
  const seen = new Map<string, number>();
  for (const terms of units) {
    for (const { name } of terms) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  /** For each unit of the other side, which term was the last to match it. */
  const lastMatch = new Int32Array(otherCount);
  let number = 0;
  const countMatches = (keys: readonly string[]): number => {
    number++;
    let count = 0;
    for (const key of keys) {
      const places = others.get(key) ?? [];
      for (let place = 0; place < places.length; place += 2) {
        const unit = places[place] ?? 0;
        if (lastMatch[unit] !== number) count++;
        lastMatch[unit] = number;
      }
    }
    return count;
  };

  const perUnit = units.length / Math.max(1, otherCount);
  const known = new Map<string, number>();
  return units.map((terms) =>
    Float64Array.from(terms, ({ name, keys, worth }) => {
      let weight = known.get(name);
      if (weight === undefined) {
        const spread = Math.max(seen.get(name) ?? 1, countMatches(keys) * perUnit);
        weight = worth * Math.log(1 + units.length / spread);
        known.set(name, weight);
      }
      return weight;
    }),
  );
}
