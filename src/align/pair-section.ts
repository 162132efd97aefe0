import type { LanguageTag, Side } from '../model/language.js';
import { alignUnits, type AlignedUnits } from './align-units.js';
import { isOutOfStep, stretchesOf } from './out-of-step.js';
import type { Pair, PairingReport, Unit } from './pair-blocks.js';

/** A pair less sure than this is worth a look. */
const DOUBTFUL = 0.6;

/** The blocks between two pins that are to have counterparts, by their indexes. */
export interface Section extends Pair {
  /** The first blocks between the pins, with those that stand alone. */
  readonly from: Readonly<Record<Side, number>>;
}

/**
 * Pair the blocks of a section: by order if both sides have as many, of the same kinds in the same
 * order; else by what they say. Where the order is surely wrong, because one side lacks a block
 * here and the other there, what they say overrules it: nobody wants pages of wrong pairs.
 */
export function pairSection(
  section: Section,
  units: Readonly<Record<Side, readonly Unit[]>>,
  languages: Readonly<Record<Side, LanguageTag>>,
  report: PairingReport,
): Pair[] {
  const { verso, recto } = section;
  if (verso.length === 1 && recto.length === 1) return [{ verso, recto }];
  const pairOf = ({ source, target }: AlignedUnits): Pair => ({
    verso: source.map((order) => verso[order] ?? 0),
    recto: target.map((order) => recto[order] ?? 0),
  });
  const beads = byContent(section, units, languages);
  if (!runAlike(section, units)) {
    report.byContent(section.from, { verso: verso.length, recto: recto.length });
    reportDoubts(beads, pairOf, report);
    return beads.map(pairOf);
  }
  return stretchesOf(beads).flatMap((stretch): Pair[] => {
    const orders = stretch.flatMap(({ source }) => source);
    if (!isOutOfStep(stretch)) {
      return orders.map((order) => pairOf({ source: [order], target: [order], confidence: 1 }));
    }
    const first = orders[0] ?? 0;
    report.outOfStep({ verso: verso[first] ?? 0, recto: recto[first] ?? 0 });
    reportDoubts(stretch, pairOf, report);
    return stretch.map(pairOf);
  });
}

function runAlike({ verso, recto }: Section, units: Readonly<Record<Side, readonly Unit[]>>) {
  const kind = (side: Side, index: number | undefined): string | undefined =>
    units[side][index ?? -1]?.kind;
  return (
    verso.length === recto.length &&
    verso.every((index, order) => kind('verso', index) === kind('recto', recto[order]))
  );
}

function byContent(
  section: Section,
  units: Readonly<Record<Side, readonly Unit[]>>,
  languages: Readonly<Record<Side, LanguageTag>>,
): AlignedUnits[] {
  const ofSide = (side: Side): Unit[] => section[side].flatMap((index) => units[side][index] ?? []);
  const verso = ofSide('verso');
  const recto = ofSide('recto');
  return alignUnits(
    verso.map(({ text }) => text),
    recto.map(({ text }) => text),
    {
      sourceLanguage: languages.verso,
      targetLanguage: languages.recto,
      level: 'paragraph',
      sourceKinds: verso.map(({ kind }) => kind),
      targetKinds: recto.map(({ kind }) => kind),
    },
  );
}

function reportDoubts(
  beads: readonly AlignedUnits[],
  pairOf: (bead: AlignedUnits) => Pair,
  report: PairingReport,
): void {
  for (const bead of beads) {
    const pair = pairOf(bead);
    if (pair.recto.length === 0) for (const index of pair.verso) report.alone('verso', index);
    else if (pair.verso.length === 0) for (const index of pair.recto) report.alone('recto', index);
    else if (bead.confidence < DOUBTFUL) report.doubtful(pair);
  }
}
