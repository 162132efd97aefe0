import type { Band } from './band.js';
import type { BeadShape } from './bead-lattice.js';
import { keyIndexOf, type KeyIndex } from './key-index.js';
import { weightsOf, type Weights } from './term-weights.js';
import type { Terms } from './terms.js';

/** No bead takes more units of one side. */
const MOST_UNITS = 5;

/** What a bead's two sides say, and how much of it they have in common, in weights of terms. */
export interface Coverage {
  readonly size: number;
  /** Mean over both sides of the share that the other side renders: 0 to 1. */
  readonly similarity: number;
}

export type CoverageOf = (i: number, j: number, shape: BeadShape) => Coverage;

const ONE_TO_ONE: BeadShape = [1, 1];

/** The coverage of every bead of the band that takes up to five units of each side. */
export function coverageIn(band: Band, source: Terms, target: Terms): CoverageOf {
  const keys = { source: keyIndexOf(source), target: keyIndexOf(target) };
  const weights = {
    source: weightsOf(source, keys.target, target.length),
    target: weightsOf(target, keys.source, source.length),
  };
  const sums = { source: runningSums(weights.source), target: runningSums(weights.target) };
  const { bySource, byTarget } = coveredRuns(band, source, keys.target, weights);
  return (i, j, shape) => {
    const takes = shape[0];
    const gives = shape[1];
    let covers = 0;
    let isCovered = 0;
    for (let s = i; s < i + takes; s++) {
      const point = band.at(s, j);
      if (point >= 0) covers += bySource[point * MOST_UNITS + gives - 1] ?? 0;
    }
    for (let t = j; t < j + gives; t++) {
      const point = band.at(i, t);
      if (point >= 0) isCovered += byTarget[point * MOST_UNITS + takes - 1] ?? 0;
    }
    const says = (sums.source[i + takes] ?? 0) - (sums.source[i] ?? 0);
    const isSaid = (sums.target[j + gives] ?? 0) - (sums.target[j] ?? 0);
    const shares = (says > 0 ? covers / says : 0) + (isSaid > 0 ? isCovered / isSaid : 0);
    return { size: (says + isSaid) / 2, similarity: shares / 2 };
  };
}

/**
 * How similar counterparts usually are: the median over the source's units of the similarity to
 * the most similar target unit of the band.
 */
export function usualSimilarity(band: Band, coverage: CoverageOf): number {
  const best: number[] = [];
  for (let s = 0; s < band.sources; s++) {
    const end = Math.min(band.end(s), band.targets);
    let most = 0;
    for (let t = band.start(s); t < end; t++) {
      most = Math.max(most, coverage(s, t, ONE_TO_ONE).similarity);
    }
    best.push(most);
  }
  return best.sort((a, b) => a - b)[best.length >> 1] ?? 0;
}

/** Weights of all units before each, and of all of them at the end. */
function runningSums(weights: Weights): Float64Array {
  const sums = new Float64Array(weights.length + 1);
  for (const [index, unit] of weights.entries()) {
    sums[index + 1] = (sums[index] ?? 0) + unit.reduce((sum, weight) => sum + weight, 0);
  }
  return sums;
}

/**
 * At five times the number of a point, and the four places after it: the weight of a source unit
 * that a run of one to five target units covers, and of a target unit that a run of source units
 * covers; the runs begin at the point.
 */
interface CoveredRuns {
  readonly bySource: Float32Array;
  readonly byTarget: Float32Array;
}

function coveredRuns(
  band: Band,
  source: Terms,
  targetKeys: KeyIndex,
  weights: Readonly<Record<'source' | 'target', Weights>>,
): CoveredRuns {
  const bySource = new Float32Array(band.size * MOST_UNITS);
  const byTarget = new Float32Array(band.size * MOST_UNITS);
  /** For each term of each target unit, the source unit that matched it last. */
  const targetMatch = weights.target.map(({ length }) => new Int32Array(length).fill(-MOST_UNITS));
  for (const [s, terms] of source.entries()) {
    const start = band.start(s);
    const end = band.end(s);
    /** For each target unit of the band, which term of this unit it matched last. */
    const sourceMatch = new Int32Array(Math.max(0, end - start)).fill(-1);
    for (const [index, { keys }] of terms.entries()) {
      let isMatched = false;
      for (const key of keys) {
        const places = targetKeys.get(key) ?? [];
        for (let place = firstFrom(places, start); place < places.length; place += 2) {
          const t = places[place] ?? 0;
          const last = targetMatch[t];
          if (t >= end || last === undefined) break;
          isMatched = true;
          sourceMatch[t - start] = index;
          const term = places[place + 1] ?? 0;
          if (last[term] === s) continue;
          coverTarget(s, t, last[term] ?? 0, weights.target[t]?.[term] ?? 0);
          last[term] = s;
        }
      }
      let before = -MOST_UNITS;
      for (let t = start; isMatched && t < end; t++) {
        if (sourceMatch[t - start] !== index) continue;
        coverSource(s, t, before, weights.source[s]?.[index] ?? 0);
        before = t;
      }
    }
  }
  addUp(bySource);
  addUp(byTarget);
  return { bySource, byTarget };

  /** Of the runs that hold `t`, but not the match before it, the shortest ones cover the term now. */
  function coverSource(s: number, t: number, before: number, weight: number): void {
    for (let first = Math.max(before + 1, t - MOST_UNITS + 1, 0); first <= t; first++) {
      const point = band.at(s, first);
      if (point < 0) continue;
      const place = point * MOST_UNITS + t - first;
      bySource[place] = (bySource[place] ?? 0) + weight;
    }
  }

  function coverTarget(s: number, t: number, before: number, weight: number): void {
    for (let first = Math.max(before + 1, s - MOST_UNITS + 1, 0); first <= s; first++) {
      const point = band.at(first, t);
      if (point < 0) continue;
      const place = point * MOST_UNITS + s - first;
      byTarget[place] = (byTarget[place] ?? 0) + weight;
    }
  }
}

/** The place of the first unit from `start` on, in a list of units and terms by turns. */
function firstFrom(places: readonly number[], start: number): number {
  let [low, high] = [0, places.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle * 2] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** What a run covers, a longer one covers too. */
function addUp(byRun: Float32Array): void {
  for (let place = 1; place < byRun.length; place++) {
    if (place % MOST_UNITS !== 0) byRun[place] = (byRun[place] ?? 0) + (byRun[place - 1] ?? 0);
  }
}
