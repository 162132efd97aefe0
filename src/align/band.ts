/** No more points than this, so that a whole book does not fill the memory. */
const MOST_POINTS = 400_000;
const NARROWEST = 12;

/**
 * The points (source, target) of a lattice that lie near its diagonal, numbered row by row for
 * flat tables: a translation may run ahead or behind, but not by far.
 */
export class Band {
  /** How many points there are. */
  readonly size: number;
  readonly #starts: Int32Array;
  readonly #offsets: Int32Array;

  /** @param reach how many target units a path may stray from the diagonal */
  constructor(
    readonly sources: number,
    readonly targets: number,
    reach: number,
  ) {
    const slope = targets / Math.max(sources, 1);
    const stray = sources === 0 ? targets : reach;
    this.#starts = new Int32Array(sources + 1);
    this.#offsets = new Int32Array(sources + 2);
    for (let source = 0; source <= sources; source++) {
      const start = Math.max(0, Math.ceil(source * slope - stray));
      const end = Math.min(targets, Math.floor(source * slope + stray)) + 1;
      this.#starts[source] = start;
      this.#offsets[source + 1] = (this.#offsets[source] ?? 0) + Math.max(0, end - start);
    }
    this.size = this.#offsets[sources + 1] ?? 0;
  }

  /**
   * A band wide enough for texts of these numbers of units, as far as memory allows: a tenth of
   * the longer, or as much as one is longer.
   */
  static around(sources: number, targets: number): Band {
    const wanted = Math.max(
      Math.ceil(Math.max(sources, targets) / 10),
      Math.abs(sources - targets) + 2,
    );
    const affordable = Math.floor(MOST_POINTS / 2 / Math.max(1, sources));
    // Rows that lie farther apart than they are wide would leave no path.
    const step = Math.ceil(targets / Math.max(1, sources)) + 1;
    return new Band(sources, targets, Math.max(NARROWEST, step, Math.min(wanted, affordable)));
  }

  /** First target of a row. */
  start(source: number): number {
    return this.#starts[source] ?? 0;
  }

  /** Behind the last target of a row. */
  end(source: number): number {
    return this.start(source) + (this.#offsets[source + 1] ?? 0) - (this.#offsets[source] ?? 0);
  }

  /** The number of a point; -1 for points outside. */
  at(source: number, target: number): number {
    if (source > this.sources) return -1;
    const column = target - (this.#starts[source] ?? 0);
    const number = (this.#offsets[source] ?? 0) + column;
    return column < 0 || number >= (this.#offsets[source + 1] ?? 0) ? -1 : number;
  }
}
