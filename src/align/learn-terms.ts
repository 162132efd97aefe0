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
  const targetsIn: string[][] = sure.map(() => []);
  for (const [name, places] of target) {
    for (const place of places) targetsIn[place]?.push(name);
  }

  const learnt = new Map<string, string[]>();
  const learntTargets = new Set<string>();
  for (const [name, places] of source) {
    const meetings = new Map<string, number>();
    for (const place of places) {
      for (const other of targetsIn[place] ?? []) {
        meetings.set(other, (meetings.get(other) ?? 0) + 1);
      }
    }
    const renderings = [...meetings]
      .map(([other, count]) => {
        const dice = (2 * count) / (places.length + (target.get(other)?.length ?? 0));
        return { other, count, dice };
      })
      .filter(({ count, dice }) => count >= MEETINGS && dice >= DICE)
      .sort((a, b) => b.dice - a.dice)
      .slice(0, MOST_RENDERINGS);
    if (renderings.length === 0) continue;
    learnt.set(
      name,
      renderings.map(({ other }) => learntKey(other)),
    );
    for (const { other } of renderings) learntTargets.add(other);
  }
  return {
    source: withKeys(terms.source, ({ name }) => learnt.get(name) ?? []),
    target: withKeys(terms.target, ({ name }) =>
      learntTargets.has(name) ? [learntKey(name)] : [],
    ),
  };
}

const learntKey = (name: string): string => `learnt ${name}`;

/** For each term that stands in several beads, but not everywhere, their numbers. */
function whereTermsStand(
  units: Terms,
  beads: readonly (readonly number[])[],
): Map<string, number[]> {
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
