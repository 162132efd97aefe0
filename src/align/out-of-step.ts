import type { AlignedUnits } from './align-units.js';

/** The order of the units gives way to nothing less sure than this. */
const SURE = 0.9;

/**
 * Beads of two texts of as many units each, cut into stretches wherever both sides have come equally
 * far: inside a stretch of more than one bead they are out of step.
 */
export function stretchesOf(beads: readonly AlignedUnits[]): AlignedUnits[][] {
  const stretches: AlignedUnits[][] = [];
  let ahead = 0;
  for (const bead of beads) {
    const last = stretches.at(-1);
    if (ahead === 0 || last === undefined) stretches.push([bead]);
    else last.push(bead);
    ahead += bead.source.length - bead.target.length;
  }
  return stretches;
}

/** Whether a stretch surely pairs other units than those that stand at the same place. */
export function isOutOfStep(stretch: readonly AlignedUnits[]): boolean {
  return (
    stretch.length > 1 &&
    stretch.some(
      ({ source, target, confidence }) =>
        source.length > 0 && target.length > 0 && confidence >= SURE,
    )
  );
}
