import type { LanguageTag } from '../model/language.js';
import { anchorsOf, type Anchor } from './anchors.js';
import { cheapestBeads, type BeadShape } from './bead-lattice.js';

export interface AlignOptions {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly level: 'paragraph' | 'sentence';
  /** Terms of the source language and their renderings in the target language. */
  readonly glossary?: ReadonlyMap<string, readonly string[]>;
  /** What each unit is (`heading`, `table`, …): unlike kinds seldom pair and never merge. */
  readonly sourceKinds?: readonly string[];
  readonly targetKinds?: readonly string[];
}

export interface AlignedUnits {
  /** Indexes of the source units; empty for target units that stand alone. */
  readonly source: number[];
  readonly target: number[];
  /** 0 to 1: the posterior probability of the bead. */
  readonly confidence: number;
}

/** Negative log probabilities of bead shapes, after Gale and Church 1993. */
const PRIORS: Readonly<Record<AlignOptions['level'], ReadonlyMap<BeadShape, number>>> = {
  paragraph: new Map<BeadShape, number>([
    [[1, 1], 0.05],
    [[1, 0], 4.2],
    [[0, 1], 4.2],
    [[1, 2], 4],
    [[2, 1], 4],
    [[1, 3], 6],
    [[3, 1], 6],
    [[2, 2], 7],
  ]),
  sentence: new Map<BeadShape, number>([
    [[1, 1], 0.1],
    [[1, 0], 5.5],
    [[0, 1], 5.5],
    [[1, 2], 2.5],
    [[2, 1], 2.5],
    [[1, 3], 4],
    [[3, 1], 4],
    [[2, 2], 4.5],
    [[1, 4], 6],
    [[4, 1], 6],
    [[2, 3], 6.5],
    [[3, 2], 6.5],
  ]),
};

/**
 * Standard deviation of the logarithm of a translation's length over its expected length, and
 * characters added to both so that short units may differ more.
 */
const LENGTH_DEVIATION = 0.28;
const SMALL = 12;
/** No difference of length is worse than this: a unit may be rendered freely. */
const LENGTH_LIMIT = 14;
/** What an anchor found on both sides, and nowhere else, is worth. */
const SHARED_ANCHOR = 2.5;
/** Units joined into one bead count what they share with the other side more than once. */
const MERGED = 0.8;
const UNLIKE_KINDS = 6;

/**
 * Align two runs of paragraphs or sentences that are translations of one another: dynamic
 * programming over beads (Gale and Church, "A Program for Aligning Sentences in Bilingual
 * Corpora", 1993), scored by length in the document's own ratio and by anchors: numbers, words
 * carried over, punctuation, terms of the glossary.
 *
 * @returns beads in order; every unit of both sides is in exactly one
 */
export function alignUnits(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): AlignedUnits[] {
  const { sourceLanguage, targetLanguage } = options;
  const anchors = {
    source: source.map((text) => [
      ...anchorsOf(text, sourceLanguage, targetLanguage),
      ...termsIn(text, sourceTerms(options)),
    ]),
    target: target.map((text) => [
      ...anchorsOf(text, targetLanguage, sourceLanguage),
      ...termsIn(text, targetTerms(options)),
    ]),
  };
  const likeness = likenessOf(anchors.source, anchors.target);
  const lengths = { source: runningLengths(source), target: runningLengths(target) };
  const ratio = (lengths.target.at(-1) || 1) / (lengths.source.at(-1) || 1);
  const priors = PRIORS[options.level];
  const shapes = [...priors.keys()];

  const cost = (i: number, j: number, shape: BeadShape): number => {
    const [takes, gives] = shape;
    const prior = (priors.get(shape) ?? 0) + kindCost(options, i, j, shape);
    if (takes === 0 || gives === 0 || prior === Infinity) return prior;
    const expected = between(lengths.source, i, takes) * ratio;
    const found = between(lengths.target, j, gives);
    const deviation = Math.log((found + SMALL) / (expected + SMALL)) / LENGTH_DEVIATION;
    let shared = 0;
    for (let s = i; s < i + takes; s++) {
      for (let t = j; t < j + gives; t++) shared += likeness(s, t);
    }
    return (
      prior +
      Math.min((deviation * deviation) / 2, LENGTH_LIMIT) -
      shared * (takes * gives > 1 ? MERGED : 1)
    );
  };
  const difference = Math.abs(source.length - target.length);
  const tenth = Math.min(200, Math.ceil(Math.max(source.length, target.length) / 10));
  const band = Math.max(12, tenth, difference + 2);
  return cheapestBeads(source.length, target.length, shapes, cost, band).map((bead) => ({
    source: range(bead.source, bead.shape[0]),
    target: range(bead.target, bead.shape[1]),
    confidence: bead.posterior,
  }));
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Characters before each unit, white space left out, and in all of them at the end. */
function runningLengths(units: readonly string[]): number[] {
  const lengths = [0];
  for (const unit of units)
    lengths.push((lengths.at(-1) ?? 0) + Math.max(1, unit.replace(/\s+/gu, '').length));
  return lengths;
}

const between = (running: readonly number[], from: number, count: number): number =>
  (running[from + count] ?? 0) - (running[from] ?? 0);

/**
 * How much two units have in common: a sum over their shared anchors, each weighing less the more
 * units it stands in. Marks stand everywhere and weigh less than names and numbers.
 */
function likenessOf(
  source: readonly (readonly Anchor[])[],
  target: readonly (readonly Anchor[])[],
): (s: number, t: number) => number {
  const seen = new Map<string, number>();
  for (const anchors of [...source, ...target]) {
    for (const [name] of anchors) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const weight = (name: string): number => {
    const isMark = /^\P{L}$/u.test(name);
    return ((isMark ? 0.4 : 1) * SHARED_ANCHOR) / Math.sqrt(Math.max(1, (seen.get(name) ?? 1) - 1));
  };
  const targets = target.map((anchors) => new Map(anchors));
  const known = new Map<number, number>();
  return (s, t) => {
    const key = s * target.length + t;
    let sum = known.get(key);
    if (sum === undefined) {
      sum = 0;
      for (const [name, count] of source[s] ?? []) {
        const other = targets[t]?.get(name);
        if (other !== undefined) sum += Math.min(count, other) * weight(name);
      }
      known.set(key, sum);
    }
    return sum;
  };
}

function kindCost(options: AlignOptions, i: number, j: number, [takes, gives]: BeadShape): number {
  const { sourceKinds, targetKinds } = options;
  if (sourceKinds === undefined || targetKinds === undefined) return 0;
  const sources = new Set(sourceKinds.slice(i, i + takes));
  const targets = new Set(targetKinds.slice(j, j + gives));
  const kinds = new Set([...sources, ...targets]);
  if (kinds.size <= 1) return 0;
  return takes === 1 && gives === 1 ? UNLIKE_KINDS : Infinity;
}

type Terms = readonly (readonly [anchor: string, renderings: readonly string[]])[];

const sourceTerms = ({ glossary }: AlignOptions): Terms =>
  [...(glossary ?? [])].map(([term]) => [`term ${term}`, [term]]);
const targetTerms = ({ glossary }: AlignOptions): Terms =>
  [...(glossary ?? [])].map(([term, renderings]) => [
    `term ${term}`,
    renderings.map((rendering) => rendering.toLowerCase()),
  ]);

function termsIn(text: string, terms: Terms): Anchor[] {
  const lower = text.toLowerCase();
  return terms
    .filter(([, renderings]) => renderings.some((rendering) => lower.includes(rendering)))
    .map(([name]) => [name, 1]);
}
