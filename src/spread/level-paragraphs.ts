import type { MeasuredBead, PageRoom } from '../model/spread.js';
import { fitsRoom } from './costs.js';
import type { SpreadFiller } from './spread-filler.js';

/**
 * Fill a spread whose beads are chosen, and begin as many pairs of paragraphs level as the pages
 * have room for, those at the head before those at the foot. The breaks stay as they are: white
 * space is moved, and none is made by turning the page earlier.
 *
 * @param beads all beads of the spread
 * @param openSpread opens it anew, empty
 */
export function levelParagraphs(
  beads: readonly MeasuredBead[],
  openSpread: () => SpreadFiller,
  room: PageRoom,
): SpreadFiller {
  const fill = (levelled: ReadonlySet<MeasuredBead>): SpreadFiller => {
    const filler = openSpread();
    for (const bead of beads) filler.add({ ...bead, level: bead.level || levelled.has(bead) });
    return filler;
  };
  const levelled = new Set<MeasuredBead>();
  let best = fill(levelled);
  for (const bead of beads) {
    if (!bead.levelIfRoom) continue;
    const filler = fill(new Set([...levelled, bead]));
    if (!fitsRoom(filler, room)) continue;
    levelled.add(bead);
    best = filler;
  }
  return best;
}
