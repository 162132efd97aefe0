import type { LanguageTag, Side } from '../model/language.js';
import { SIDES } from '../model/language.js';
import { insertLone } from './insert-lone.js';
import { pairSection } from './pair-section.js';

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
  /** Both sides run alike, but say different things from here on, and were paired by content. */
  outOfStep(from: Readonly<Record<Side, number>>): void;
  /** A pair found by content that may be wrong. */
  doubtful(pair: Pair): void;
  alone(side: Side, index: number): void;
}

/**
 * Pair two runs of blocks by order where both run alike and say the same, else by content; blocks of
 * one pin are always the beginnings of counterparts, and titles are counterparts however unlike.
 *
 * @returns pairs in order that hold every block of both sides once
 */
export function pairBlocks(
  units: Readonly<Record<Side, readonly Unit[]>>,
  languages: Readonly<Record<Side, LanguageTag>>,
  report: PairingReport,
): Pair[] {
  const pins = commonPins(units, report);
  const isTitle = (side: Side): boolean => units[side][0]?.kind === 'title';
  const title = isTitle('verso') && isTitle('recto') ? [{ verso: 1, recto: 1 }] : [];
  const starts = [{ verso: 0, recto: 0 }, ...title, ...pins];
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? { verso: units.verso.length, recto: units.recto.length };
    const indexes = (side: Side, only: boolean): number[] =>
      [...units[side].keys()]
        .slice(from[side], to[side])
        .filter((each) => units[side][each]?.only === only);
    const section = { from, verso: indexes('verso', false), recto: indexes('recto', false) };
    const pairs = pairSection(section, units, languages, report);
    return insertLone(pairs, { verso: indexes('verso', true), recto: indexes('recto', true) });
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
