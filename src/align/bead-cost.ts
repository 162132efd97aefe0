import type { Level } from './align-units.js';
import type { BeadCost, BeadShape } from './bead-lattice.js';
import type { Coverage } from './coverage.js';

/** Negative log probabilities of bead shapes, by how many units each side has. */
const PRIORS: Readonly<Record<Level, Readonly<Record<string, number>>>> = {
  paragraph: {
    ...{ '1-1': 0.05, '1-0': 2.8, '0-1': 2.8, '1-2': 3, '2-1': 3, '2-2': 7 },
    ...{ '1-3': 6, '3-1': 6, '1-4': 8, '4-1': 8, '1-5': 9, '5-1': 9, '2-3': 9, '3-2': 9 },
  },
  sentence: {
    ...{ '1-1': 0.1, '1-0': 3, '0-1': 3, '1-2': 1.75, '2-1': 1.75, '2-2': 4.5 },
    ...{ '1-3': 4, '3-1': 4, '1-4': 6, '4-1': 6, '1-5': 7, '5-1': 7, '2-3': 6.5, '3-2': 6.5 },
  },
};

/** What one unit of weight in common speaks for a bead. */
const EVIDENCE: Readonly<Record<Level, number>> = { paragraph: 2.5, sentence: 1 };
/**
 * Less in common than this share of what counterparts in the text usually have speaks against a
 * bead: a free translation shares fewer words, languages without a dictionary few at all.
 */
const EXPECTED_SHARE: Readonly<Record<Level, Readonly<Record<'dictionary' | 'none', number>>>> = {
  paragraph: { dictionary: 0.65, none: 0.45 },
  sentence: { dictionary: 0.6, none: 0.6 },
};
/** Twice as much text is no twice as good a witness: its words hang together. */
const EVIDENCE_GROWTH = 0.6;

/**
 * Standard deviation of the logarithm of a translation's length over its expected length, and
 * characters added to both so that short units may differ more.
 */
const LENGTH_DEVIATION = 0.28;
const SMALL = 12;
/** A text of so many characters is believed as much as its languages when it comes to their ratio. */
const USUAL_WEIGHT = 60;
/** No difference of length is worse than this: a unit may be rendered freely. */
const LENGTH_LIMIT = 14;
const UNLIKE_KINDS = 6;

/** Shapes that a bead of no more than so many units may have. */
export const shapesOf = (level: Level, most = Infinity): BeadShape[] =>
  Object.keys(PRIORS[level])
    .map((name): BeadShape => [Number(name.charAt(0)), Number(name.charAt(2))])
    .filter(([takes, gives]) => takes + gives <= most);

/** What the cost of a bead is made from. */
export interface BeadFacts {
  readonly level: Level;
  readonly shapes: readonly BeadShape[];
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly coverage: (i: number, j: number, shape: BeadShape) => Coverage;
  /** How similar counterparts of this text usually are. */
  readonly usualSimilarity: number;
  readonly hasDictionary: boolean;
  /** How much longer a target usually is than its source, in these languages. */
  readonly usualRatio: number;
  readonly sourceKinds: readonly string[] | undefined;
  readonly targetKinds: readonly string[] | undefined;
}

/**
 * The cost of beads: of their shape and of a length that the text's own ratio does not lead one to
 * expect, less the evidence of what the two sides have in common.
 */
export function beadCost(facts: BeadFacts): BeadCost {
  const { level, shapes, coverage } = facts;
  const lengths = { source: runningLengths(facts.source), target: runningLengths(facts.target) };
  const ratio =
    ((lengths.target.at(-1) ?? 0) + USUAL_WEIGHT * facts.usualRatio) /
    ((lengths.source.at(-1) ?? 0) + USUAL_WEIGHT);
  const priors = new Map(shapes.map((shape) => [shape, PRIORS[level][shape.join('-')] ?? 0]));
  const share = EXPECTED_SHARE[level][facts.hasDictionary ? 'dictionary' : 'none'];
  const margin = share * facts.usualSimilarity;
  return (i, j, shape) => {
    const takes = shape[0];
    const gives = shape[1];
    const prior = (priors.get(shape) ?? 0) + kindCost(facts, i, j, shape);
    if (takes === 0 || gives === 0 || prior === Infinity) return prior;
    const expected = between(lengths.source, i, takes) * ratio;
    const found = between(lengths.target, j, gives);
    const deviation = Math.log((found + SMALL) / (expected + SMALL)) / LENGTH_DEVIATION;
    const { size, similarity } = coverage(i, j, shape);
    const evidence = EVIDENCE[level] * size ** EVIDENCE_GROWTH * (similarity - margin);
    return prior + Math.min((deviation * deviation) / 2, LENGTH_LIMIT) - evidence;
  };
}

/** Characters before each unit, white space left out, and in all of them at the end. */
function runningLengths(units: readonly string[]): number[] {
  const lengths = [0];
  for (const unit of units)
    lengths.push((lengths.at(-1) ?? 0) + Math.max(1, unit.replace(/\s+/gu, '').length));
  return lengths;
}

const between = (running: readonly number[], from: number, count: number): number =>
  (running[from + count] ?? 0) - (running[from] ?? 0);

/** Unlike kinds seldom pair and never merge. */
function kindCost(facts: BeadFacts, i: number, j: number, [takes, gives]: BeadShape): number {
  const { sourceKinds, targetKinds } = facts;
  if (sourceKinds === undefined || targetKinds === undefined) return 0;
  const kind = takes > 0 ? sourceKinds[i] : targetKinds[j];
  const areAlike =
    sourceKinds.slice(i, i + takes).every((each) => each === kind) &&
    targetKinds.slice(j, j + gives).every((each) => each === kind);
  if (areAlike) return 0;
  return takes === 1 && gives === 1 ? UNLIKE_KINDS : Infinity;
}
