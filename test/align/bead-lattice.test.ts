import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Band } from '../../src/align/band.js';
import { cheapestBeads, type BeadShape } from '../../src/align/bead-lattice.js';

interface Step {
  readonly source: number;
  readonly target: number;
  readonly shape: BeadShape;
}

const SHAPES: readonly BeadShape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
];
const keyOf = ({ source, target, shape }: Step): string => [source, target, ...shape].join();

/** Every way to align, found by trying all. */
function allWays(
  sources: number,
  targets: number,
  from: readonly [number, number] = [0, 0],
): Step[][] {
  const [source, target] = from;
  if (source === sources && target === targets) return [[]];
  return SHAPES.flatMap((shape) => {
    const [i, j] = [source + shape[0], target + shape[1]];
    if (i > sources || j > targets) return [];
    return allWays(sources, targets, [i, j]).map((rest) => [{ source, target, shape }, ...rest]);
  });
}

/** A cost for every bead there may be, some of them forbidden. */
const lattice = fc
  .record({
    sources: fc.nat(4),
    targets: fc.nat(4),
    costs: fc.array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 150, maxLength: 150 }),
    forbidden: fc.uniqueArray(fc.nat(149), { maxLength: 40 }),
  })
  .map(({ sources, targets, costs, forbidden }) => ({
    sources,
    targets,
    cost: (source: number, target: number, shape: BeadShape): number => {
      const index = (source * 5 + target) * 6 + SHAPES.indexOf(shape);
      const mayBeForbidden = shape[0] > 0 && shape[1] > 0;
      return mayBeForbidden && forbidden.includes(index) ? Infinity : costs[index % costs.length]!;
    },
  }));

describe('cheapestBeads', () => {
  it('finds the cheapest of all ways', () => {
    fc.assert(
      fc.property(lattice, ({ sources, targets, cost }) => {
        const priceOf = (way: readonly Step[]): number =>
          way.reduce((sum, { source, target, shape }) => sum + cost(source, target, shape), 0);
        const least = Math.min(...allWays(sources, targets).map(priceOf));
        const found = cheapestBeads(new Band(sources, targets, 9), SHAPES, cost);
        expect(priceOf(found)).toBeCloseTo(least, 9);
        expect(found.reduce((sum, { shape }) => sum + shape[0], 0)).toBe(sources);
        expect(found.reduce((sum, { shape }) => sum + shape[1], 0)).toBe(targets);
      }),
      { numRuns: 100 },
    );
  });

  it('gives each bead its share of all ways', () => {
    fc.assert(
      fc.property(lattice, ({ sources, targets, cost }) => {
        const shares = new Map<string, number>();
        let whole = 0;
        for (const way of allWays(sources, targets)) {
          const weight = Math.exp(
            -way.reduce((sum, { source, target, shape }) => sum + cost(source, target, shape), 0),
          );
          whole += weight;
          for (const step of way) shares.set(keyOf(step), (shares.get(keyOf(step)) ?? 0) + weight);
        }
        for (const bead of cheapestBeads(new Band(sources, targets, 9), SHAPES, cost)) {
          expect(bead.posterior).toBeCloseTo((shares.get(keyOf(bead)) ?? 0) / whole, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says when the band is too narrow for any way', () => {
    const cost = (): number => 1;
    expect(() => cheapestBeads(new Band(2, 12, 1), [[1, 1]], cost)).toThrow(RangeError);
    expect(() => cheapestBeads(new Band(1, 0, 5), [[1, 1]], cost)).toThrow(RangeError);
  });
});
