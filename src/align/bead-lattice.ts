/** A way to pair: how many units of each side a bead takes. */
export type BeadShape = readonly [source: number, target: number];

/** Cost of a bead that begins at two units and has a shape; Infinity where it may not be. */
export type BeadCost = (source: number, target: number, shape: BeadShape) => number;

export interface LatticeBead {
  readonly source: number;
  readonly target: number;
  readonly shape: BeadShape;
  /** Share of all ways to align, weighed by their cost, that hold this bead: 0 to 1. */
  readonly posterior: number;
}

/** A number for every point of the lattice within the band; Infinity elsewhere. */
class BandTable {
  readonly #rows: Float64Array[];
  readonly #starts: number[];

  constructor(
    sources: number,
    private readonly targets: number,
    band: number,
  ) {
    const slope = targets / Math.max(sources, 1);
    const rows = Array.from({ length: sources + 1 }, (_, source) => source);
    const reach = sources === 0 ? targets : band;
    this.#starts = rows.map((source) => Math.max(0, Math.ceil(source * slope - reach)));
    this.#rows = rows.map((source, index) => {
      const end = Math.min(targets, Math.floor(source * slope + reach));
      return new Float64Array(Math.max(0, end - (this.#starts[index] ?? 0) + 1)).fill(Infinity);
    });
  }

  get(source: number, target: number): number {
    return this.#rows[source]?.[target - (this.#starts[source] ?? 0)] ?? Infinity;
  }

  set(source: number, target: number, value: number): void {
    const row = this.#rows[source];
    const at = target - (this.#starts[source] ?? 0);
    if (row !== undefined && at >= 0 && at < row.length) row[at] = value;
  }

  /** First and last target unit of a row that lie in the band. */
  span(source: number): [number, number] {
    const start = this.#starts[source] ?? 0;
    return [start, Math.min(this.targets, start + (this.#rows[source]?.length ?? 0) - 1)];
  }
}

/**
 * The cheapest way through the lattice of beads, within a band around the diagonal, and for each
 * of its beads the posterior probability (forward-backward over the same lattice, a cost being a
 * negative log probability).
 *
 * @param band how many target units the path may stray from the diagonal
 * @throws RangeError if no path stays in the band
 */
export function cheapestBeads(
  sources: number,
  targets: number,
  shapes: readonly BeadShape[],
  cost: BeadCost,
  band: number,
): LatticeBead[] {
  const best = new BandTable(sources, targets, band);
  const forward = new BandTable(sources, targets, band);
  const backward = new BandTable(sources, targets, band);
  best.set(0, 0, 0);
  forward.set(0, 0, 0);
  for (let i = 0; i <= sources; i++) {
    const [from, to] = best.span(i);
    for (let j = from; j <= to; j++) {
      for (const shape of shapes) {
        const [i0, j0] = [i - shape[0], j - shape[1]];
        if (best.get(i0, j0) === Infinity) continue;
        const price = cost(i0, j0, shape);
        best.set(i, j, Math.min(best.get(i, j), best.get(i0, j0) + price));
        forward.set(i, j, addCosts(forward.get(i, j), forward.get(i0, j0) + price));
      }
    }
  }
  backward.set(sources, targets, 0);
  for (let i = sources; i >= 0; i--) {
    const [from, to] = backward.span(i);
    for (let j = to; j >= from; j--) {
      for (const shape of shapes) {
        const after = backward.get(i + shape[0], j + shape[1]);
        if (after === Infinity) continue;
        backward.set(i, j, addCosts(backward.get(i, j), after + cost(i, j, shape)));
      }
    }
  }

  const whole = forward.get(sources, targets);
  const beads: LatticeBead[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0;) {
    const shape = shapes.find((candidate) => {
      const before = best.get(i - candidate[0], j - candidate[1]);
      if (before === Infinity) return false;
      return before + cost(i - candidate[0], j - candidate[1], candidate) === best.get(i, j);
    });
    if (shape === undefined) throw new RangeError('No way through the lattice: widen the band');
    const rest = backward.get(i, j);
    i -= shape[0];
    j -= shape[1];
    const posterior = Math.exp(whole - (forward.get(i, j) + cost(i, j, shape) + rest));
    beads.push({ source: i, target: j, shape, posterior: Math.min(1, posterior) });
  }
  return beads.reverse();
}

/** −log(e^−a + e^−b) */
function addCosts(a: number, b: number): number {
  if (a === Infinity) return b;
  if (b === Infinity) return a;
  return a < b ? a - Math.log1p(Math.exp(a - b)) : b - Math.log1p(Math.exp(b - a));
}
