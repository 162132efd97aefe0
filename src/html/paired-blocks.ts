import type { Block } from '../model/article.js';
import type { Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';

/** Two blocks that face one another: the first segment of each is the first of one bead. */
export type PairedBlocks = Readonly<Record<Side, Block>>;

/** For each bead of a section the blocks that both its sides begin, if both begin one. */
export function pairedBlocks(section: Section): (PairedBlocks | undefined)[] {
  const starts = {
    verso: blockStarts(section.flows.verso),
    recto: blockStarts(section.flows.recto),
  };
  const next = { verso: 0, recto: 0 };
  return section.beads.map((bead) => {
    const verso = starts.verso.get(next.verso);
    const recto = starts.recto.get(next.recto);
    const isPair = bead.verso > 0 && bead.recto > 0;
    next.verso += bead.verso;
    next.recto += bead.recto;
    return isPair && verso && recto ? { verso, recto } : undefined;
  });
}

/** Which block begins with a segment, by the segment's index in the flow. */
function blockStarts(flow: Flow): ReadonlyMap<number, Block> {
  const starts = new Map<number, Block>();
  let segments = 0;
  for (const block of flow.blocks) {
    starts.set(segments, block);
    segments += block.segments.length;
  }
  return starts;
}
