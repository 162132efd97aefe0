import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Band } from '../../src/align/band.js';
import type { BeadShape } from '../../src/align/bead-lattice.js';
import { coverageIn } from '../../src/align/coverage.js';
import { keyIndexOf } from '../../src/align/key-index.js';
import { weightsOf } from '../../src/align/term-weights.js';
import type { Term, Terms } from '../../src/align/terms.js';

const SHAPES: readonly BeadShape[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 5],
  [4, 1],
];

const text: fc.Arbitrary<Term[][]> = fc.array(
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 })
    .map((names) =>
      names.map((name) => ({ name, keys: [name, name === 'a' ? 'b' : name], worth: 1 })),
    ),
  { minLength: 1, maxLength: 8 },
);

/** The same by its definition: for each unit, the weight of the terms that the other side has. */
function similarity(
  [source, target]: readonly [Terms, Terms],
  [i, j]: readonly [number, number],
  [takes, gives]: BeadShape,
): number {
  const share = (units: Terms, others: Terms, all: Terms, from: number, count: number): number => {
    const weights = weightsOf(units, keyIndexOf(all), all.length);
    const keys = new Set(others.flat().flatMap((term) => term.keys));
    let covered = 0;
    let total = 0;
    for (let unit = from; unit < from + count; unit++) {
      for (const [index, term] of (units[unit] ?? []).entries()) {
        const weight = weights[unit]?.[index] ?? 0;
        total += weight;
        if (term.keys.some((key) => keys.has(key))) covered += weight;
      }
    }
    return total > 0 ? covered / total : 0;
  };
  const sourceShare = share(source, target.slice(j, j + gives), target, i, takes);
  const targetShare = share(target, source.slice(i, i + takes), source, j, gives);
  return (sourceShare + targetShare) / 2;
}

describe('the coverage of beads', () => {
  it('is what its definition says, for every bead of every shape', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const coverage = coverageIn(Band.around(source.length, target.length), source, target);
        for (const shape of SHAPES) {
          for (let i = 0; i + shape[0] <= source.length; i++) {
            for (let j = 0; j + shape[1] <= target.length; j++) {
              const expected = similarity([source, target], [i, j], shape);
              expect(coverage(i, j, shape).similarity).toBeCloseTo(expected, 5);
            }
          }
        }
      }),
    );
  });
});
