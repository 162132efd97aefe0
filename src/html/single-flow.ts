import type { Section } from '../model/typeset.js';

/**
 * A section as a book of one language has it: its verso's flow alone, of which each spread of the
 * plan is one page, and which a page may leave at any segment.
 */
export function singleFlow(section: Section): Section {
  const flow = section.flows.verso;
  return {
    ...section,
    flows: { verso: flow, recto: flow },
    sides: ['verso'],
    beads: section.beads.flatMap(({ id, verso }) =>
      Array.from({ length: verso }, () => ({ id, verso: 1, recto: 1 })),
    ),
  };
}
