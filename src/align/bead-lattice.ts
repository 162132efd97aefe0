import type { Band } from './band.js';

/** A way to pair: how many units of each side a bead takes. */
export type BeadShape = readonly [source: number, target: number];

const NO_SHAPE: BeadShape = [0, 0];

/** Cost of a bead that begins at two units and has a shape; Infinity where it may not be. */
export type BeadCost = (source: number, target: number, shape: BeadShape) => number;

export interface LatticeBead {
  readonly source: number;
  readonly target: number;
  readonly shape: BeadShape;
  /** Share of all ways to align, weighed by their cost, that hold this bead: 0 to 1. */
  readonly posterior: number;
}

/**
 * The cheapest way through the lattice of beads, within a band around the diagonal, and for each
 * of its beads the posterior probability (forward-backward over the same lattice, a cost being a
 * negative log probability).
 *
 * @throws RangeError if no path stays in the band
 */
export function cheapestBeads(
  band: Band,
  shapes: readonly BeadShape[],
  cost: BeadCost,
): LatticeBead[] {
  const { sources, targets } = band;
  const prices = new Float64Array(band.size * shapes.length).fill(Infinity);
  const best = new Float64Array(band.size).fill(Infinity);
  /** The shape of the last bead of the best way to each point. */
  const lastShape = new Uint8Array(band.size);
  const forward = new Float64Array(band.size).fill(Infinity);
  best[band.at(0, 0)] = 0;
  forward[band.at(0, 0)] = 0;
  for (let i = 0; i <= sources; i++) {
    const end = band.end(i);
    for (let j = band.start(i); j < end; j++) {
      const here = band.at(i, j);
      const way = best[here] ?? Infinity;
      if (way === Infinity) continue;
      const all = forward[here] ?? Infinity;
      for (let number = 0; number < shapes.length; number++) {
        const shape = shapes[number] ?? NO_SHAPE;
        const there = band.at(i + shape[0], j + shape[1]);
        if (there < 0) continue;
        const price = cost(i, j, shape);
        prices[here * shapes.length + number] = price;
        if (way + price < (best[there] ?? Infinity)) {
          best[there] = way + price;
          lastShape[there] = number;
        }
        forward[there] = addCosts(forward[there] ?? Infinity, all + price);
      }
    }
  }

  const end = band.at(sources, targets);
  const whole = forward[end] ?? Infinity;
  if (whole === Infinity) throw new RangeError('No way through the lattice: widen the band');
  const backward = waysToTheEnd(band, shapes, prices);
  const beads: LatticeBead[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0;) {
    const here = band.at(i, j);
    const number = lastShape[here] ?? 0;
    const shape = shapes[number] ?? NO_SHAPE;
    i -= shape[0];
    j -= shape[1];
    const from = band.at(i, j);
    const price = prices[from * shapes.length + number] ?? Infinity;
    const others = (forward[from] ?? Infinity) + (backward[here] ?? Infinity);
    const posterior = Math.exp(whole - others - price);
    beads.push({ source: i, target: j, shape, posterior: Math.min(1, posterior) });
  }
  return beads.reverse();
}

/** For each point the sum of all ways from there to the end, as a cost. */
function waysToTheEnd(
  band: Band,
  shapes: readonly BeadShape[],
  prices: Float64Array,
): Float64Array {
  const backward = new Float64Array(band.size).fill(Infinity);
  backward[band.at(band.sources, band.targets)] = 0;
  for (let i = band.sources; i >= 0; i--) {
    const start = band.start(i);
    for (let j = band.end(i) - 1; j >= start; j--) {
      const here = band.at(i, j);
      for (let number = 0; number < shapes.length; number++) {
        const shape = shapes[number] ?? NO_SHAPE;
        const price = prices[here * shapes.length + number] ?? Infinity;
        // The way there was too dear or left the band.
        if (price === Infinity) continue;
        const rest = backward[band.at(i + shape[0], j + shape[1])] ?? Infinity;
        backward[here] = addCosts(backward[here] ?? Infinity, rest + price);
      }
    }
  }
  return backward;
}

/** −log(e^−a + e^−b) */
function addCosts(a: number, b: number): number {
  const less = Math.min(a, b);
  const more = Math.max(a, b);
  // Beyond this the greater cost is too unlikely to be seen in the sum.
  return more - less > 40 || more === Infinity ? less : less - Math.log1p(Math.exp(less - more));
}
