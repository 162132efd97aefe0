import type { Term, Terms } from './terms.js';

type Sides = Readonly<Record<'source' | 'target', Terms>>;

interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

/** Beads less sure than this teach nothing. */
const SURE = 0.8;
/** Two terms are renderings of one another from this Dice coefficient on … */
const DICE = 0.65;
/** … if they meet in so many beads … */
const MEETINGS = 2;
/** … and only the best of each term. */
const MOST_RENDERINGS = 2;

/**
 * Renderings that the text itself shows, above all of names: terms that stand in the same beads of
 * a first alignment and hardly ever apart (their Dice coefficient).
 *
 * @returns the terms, with keys added that match what was learnt
 */
export function learnTerms(terms: Sides, beads: readonly Bead[]): Sides {
  const sure = beads.filter(
    ({ source, target, confidence }) =>
      confidence >= SURE && source.length > 0 && target.length > 0,
  );
  const source = whereTermsStand(
    terms.source,
    sure.map((bead) => bead.source),
  );
  const target = whereTermsStand(
    terms.target,
    sure.map((bead) => bead.target),
  );
  const renderings = bestRenderings(source, target, sure.length);
  const learntTargets = new Set([...renderings.values()].flat());
  return {
    source: withKeys(terms.source, ({ name }) => renderings.get(name)?.map(learntKey) ?? []),
    target: withKeys(terms.target, ({ name }) =>
      learntTargets.has(name) ? [learntKey(name)] : [],
    ),
  };
}

/** For each term of the source that has any the terms of the target that it meets most. */
function bestRenderings(
  source: Places,
  target: Places,
  beadCount: number,
): Map<string, readonly string[]> {
  const names = [...target.keys()];
  const targetsIn: number[][] = Array.from({ length: beadCount }, () => []);
  const counts = new Int32Array(names.length);
  for (const [number, name] of names.entries()) {
    counts[number] = target.get(name)?.length ?? 0;
    for (const place of target.get(name) ?? []) targetsIn[place]?.push(number);
  }
  const meetings = new Int32Array(names.length);
  const best = new Map<string, readonly string[]>();
  for (const [name, places] of source) {
    meetings.fill(0);
    const candidates: number[] = [];
    const dice = (other: number): number =>
      (2 * (meetings[other] ?? 0)) / (places.length + (counts[other] ?? 0));
    for (const place of places) {
      for (const other of targetsIn[place] ?? []) {
        const times = (meetings[other] ?? 0) + 1;
        meetings[other] = times;
        if (times === MEETINGS) candidates.push(other);
      }
    }
    const met = candidates.filter((other) => dice(other) >= DICE);
    if (met.length === 0) continue;
    met.sort((a, b) => dice(b) - dice(a) || a - b);
    best.set(
      name,
      met.slice(0, MOST_RENDERINGS).map((other) => names[other] ?? ''),
    );
  }
  return best;
}

const learntKey = (name: string): string => `learnt ${name}`;

/** Terms, and the numbers of the beads that they stand in. */
type Places = ReadonlyMap<string, readonly number[]>;

/** For each term that stands in several beads, but not everywhere, their numbers. */
function whereTermsStand(units: Terms, beads: readonly (readonly number[])[]): Places {
  const places = new Map<string, number[]>();
  for (const [number, bead] of beads.entries()) {
    for (const { name } of bead.flatMap((unit) => units[unit] ?? [])) {
      const known = places.get(name);
      if (known === undefined) places.set(name, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  }
  const most = Math.max(MEETINGS, beads.length / 5);
  for (const [name, { length }] of places) {
    if (length < MEETINGS || length > most) places.delete(name);
  }
  return places;
}

function withKeys(units: Terms, more: (term: Term) => readonly string[]): Terms {
  return units.map((terms) =>
    terms.map((term) => {
      const keys = more(term);
      return keys.length === 0 ? term : { ...term, keys: [...term.keys, ...keys] };
    }),
  );
}
