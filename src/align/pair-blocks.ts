import type { LanguageTag, Side } from '../model/language.js';
import { SIDES } from '../model/language.js';
import { alignUnits } from './align-units.js';

/** A block as the pairing sees it. */
export interface Unit {
  /** What it is: blocks of different kinds are seldom counterparts. */
  readonly kind: string;
  readonly text: string;
  readonly pin: string | undefined;
  /** Has no counterpart, says the manuscript. */
  readonly only: boolean;
}

/** Counterparts: indexes on each side; one side is empty where a block stands alone. */
export type Pair = Readonly<Record<Side, readonly number[]>>;

/** What the pairing has to say of its work. */
export interface PairingReport {
  pinDuplicate(side: Side, index: number, name: string): void;
  pinAlone(side: Side, index: number, name: string): void;
  pinsCrossed(side: Side, index: number, name: string): void;
  /** The two sides did not run alike between two pins and were paired by content. */
  byContent(from: Readonly<Record<Side, number>>, counts: Readonly<Record<Side, number>>): void;
  alone(side: Side, index: number): void;
}

/**
 * Pair two runs of blocks by order where both run alike, else by content; blocks of one pin are
 * always the beginnings of counterparts.
 *
 * @returns pairs in order that hold every block of both sides once
 */
export function pairBlocks(
  units: Readonly<Record<Side, readonly Unit[]>>,
  languages: Readonly<Record<Side, LanguageTag>>,
  report: PairingReport,
): Pair[] {
  const pins = commonPins(units, report);
  const starts = [{ verso: 0, recto: 0 }, ...pins];
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? { verso: units.verso.length, recto: units.recto.length };
    return pairSection(units, from, to, languages, report);
  });
}

function commonPins(
  units: Readonly<Record<Side, readonly Unit[]>>,
  report: PairingReport,
): Record<Side, number>[] {
  const places: Record<Side, Map<string, number>> = { verso: new Map(), recto: new Map() };
  for (const side of SIDES) {
    for (const [index, { pin }] of units[side].entries()) {
      if (pin === undefined) continue;
      if (places[side].has(pin)) report.pinDuplicate(side, index, pin);
      else places[side].set(pin, index);
    }
  }
  const common: Record<Side, number>[] = [];
  for (const [pin, verso] of places.verso) {
    const recto = places.recto.get(pin);
    if (recto === undefined) report.pinAlone('verso', verso, pin);
    else if (recto <= (common.at(-1)?.recto ?? -1)) report.pinsCrossed('recto', recto, pin);
    else common.push({ verso, recto });
  }
  for (const [pin, recto] of places.recto) {
    if (!places.verso.has(pin)) report.pinAlone('recto', recto, pin);
  }
  return common;
}

function pairSection(
  units: Readonly<Record<Side, readonly Unit[]>>,
  from: Readonly<Record<Side, number>>,
  to: Readonly<Record<Side, number>>,
  languages: Readonly<Record<Side, LanguageTag>>,
  report: PairingReport,
): Pair[] {
  const indexes = (side: Side, only: boolean): number[] =>
    units[side].flatMap((unit, index) =>
      index >= from[side] && index < to[side] && unit.only === only ? [index] : [],
    );
  const verso = indexes('verso', false);
  const recto = indexes('recto', false);
  const kind = (side: Side) => (index: number) => units[side][index]?.kind ?? '';
  const text = (side: Side) => (index: number) => units[side][index]?.text ?? '';
  const versoKinds = verso.map(kind('verso'));
  const rectoKinds = recto.map(kind('recto'));
  const areBothSingle = verso.length === 1 && recto.length === 1;
  const alike =
    areBothSingle ||
    (verso.length === recto.length &&
      versoKinds.every((each, index) => each === rectoKinds[index]));

  let pairs: Pair[];
  if (alike) {
    pairs = verso.map((index, order) => ({ verso: [index], recto: [recto[order] ?? 0] }));
  } else {
    report.byContent(from, { verso: verso.length, recto: recto.length });
    const beads = alignUnits(verso.map(text('verso')), recto.map(text('recto')), {
      sourceLanguage: languages.verso,
      targetLanguage: languages.recto,
      level: 'paragraph',
      sourceKinds: versoKinds,
      targetKinds: rectoKinds,
    });
    pairs = beads.map(({ source, target }) => ({
      verso: source.map((order) => verso[order] ?? 0),
      recto: target.map((order) => recto[order] ?? 0),
    }));
    for (const pair of pairs) {
      for (const index of pair.recto.length === 0 ? pair.verso : []) report.alone('verso', index);
      for (const index of pair.verso.length === 0 ? pair.recto : []) report.alone('recto', index);
    }
  }
  return insertLone(pairs, indexes('verso', true), indexes('recto', true));
}

/**
 * Put the blocks that have no counterpart back at their places among the pairs; one that stands
 * inside a pair of several blocks becomes a part of it.
 */
function insertLone(
  pairs: readonly Pair[],
  verso: readonly number[],
  recto: readonly number[],
): Pair[] {
  const all: Pair[] = [];
  const pending = { verso: [...verso], recto: [...recto] };
  const release = (before: Pair | undefined): void => {
    for (const side of SIDES) {
      const limit = before === undefined ? Infinity : (before[side][0] ?? -1);
      while ((pending[side][0] ?? Infinity) < limit) {
        const index = pending[side].shift() ?? 0;
        all.push(side === 'verso' ? { verso: [index], recto: [] } : { verso: [], recto: [index] });
      }
    }
  };
  const takeInside = (side: Side, own: readonly number[]): number[] => {
    const last = own.at(-1) ?? -1;
    const inside = pending[side].filter((index) => index < last);
    pending[side].splice(0, inside.length);
    return [...own, ...inside].sort((a, b) => a - b);
  };
  for (const pair of pairs) {
    release(pair);
    all.push({ verso: takeInside('verso', pair.verso), recto: takeInside('recto', pair.recto) });
  }
  release(undefined);
  return all;
}
