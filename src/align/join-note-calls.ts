import type { Side } from '../model/language.js';
import type { Pair } from './pair-blocks.js';

/**
 * Join beads so that both calls of a footnote stand in one: its two notes then stand on facing
 * pages.
 *
 * @param notes for each side, the footnotes that each segment calls first
 */
export function joinNoteCalls(
  beads: readonly Pair[],
  notes: Readonly<Record<Side, readonly (readonly number[])[]>>,
): Pair[] {
  const beadOf = (side: Side): Map<number, number> =>
    new Map(
      beads.flatMap((bead, index) =>
        bead[side].flatMap((segment) =>
          (notes[side][segment] ?? []).map((note) => [note, index] as const),
        ),
      ),
    );
  const recto = beadOf('recto');
  /** For each bead the last one that it must be joined with. */
  const reach = beads.map((_, index) => index);
  for (const [note, one] of beadOf('verso')) {
    const other = recto.get(note);
    if (other === undefined) continue;
    const first = Math.min(one, other);
    reach[first] = Math.max(reach[first] ?? first, one, other);
  }
  const joined: Pair[] = [];
  let end = -1;
  for (const [index, bead] of beads.entries()) {
    const last = joined.at(-1);
    if (index <= end && last !== undefined) {
      joined[joined.length - 1] = {
        verso: [...last.verso, ...bead.verso],
        recto: [...last.recto, ...bead.recto],
      };
    } else joined.push(bead);
    end = Math.max(end, reach[index] ?? index);
  }
  return joined;
}
