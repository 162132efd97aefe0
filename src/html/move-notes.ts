import { h } from 'hastscript';
import type { Block } from '../model/article.js';
import type { Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';
import { collectBlocks } from './collect-blocks.js';

/**
 * Set footnotes that are too long for the foot of a page after the article, as blocks of its
 * flows, in both languages.
 *
 * @param numbers of the notes to move
 */
export function moveNotes(section: Section, numbers: ReadonlySet<number>): Section {
  const flows = {
    verso: moveInFlow(section.flows.verso, numbers),
    recto: moveInFlow(section.flows.recto, numbers),
  };
  const beads = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const count = (side: Side): number =>
        flows[side].moved.get(number)?.reduce((sum, block) => sum + block.segments.length, 0) ?? 0;
      return {
        id: `${section.id}/note-${String(number)}`,
        verso: count('verso'),
        recto: count('recto'),
      };
    });
  return {
    ...section,
    flows: { verso: flows.verso.flow, recto: flows.recto.flow },
    beads: [...section.beads, ...beads.filter((bead) => bead.verso + bead.recto > 0)],
    // It is no longer what its digest names.
    digest: undefined,
  };
}

function moveInFlow(
  flow: Flow,
  numbers: ReadonlySet<number>,
): { flow: Flow; moved: ReadonlyMap<number, Block[]> } {
  const moved = new Map<number, Block[]>();
  for (const note of flow.notes) {
    if (!numbers.has(note.number)) continue;
    const root = { type: 'root' as const, children: [...note.content] };
    const { blocks } = collectBlocks(root, note.id, flow.language);
    moved.set(
      note.number,
      blocks.map((block, index) => (index === 0 ? numbered(block, note.id, note.number) : block)),
    );
  }
  const stay = flow.blocks.map((block) => ({
    ...block,
    segments: block.segments.map((segment) => ({
      ...segment,
      notes: segment.notes.filter((number) => !numbers.has(number)),
    })),
  }));
  return {
    flow: {
      ...flow,
      blocks: [
        ...stay,
        ...[...moved.keys()].sort((a, b) => a - b).flatMap((number) => moved.get(number) ?? []),
      ],
      notes: flow.notes.filter((note) => !numbers.has(note.number)),
    },
    moved,
  };
}

/** The note's first block, with its number before it and its address as id. */
function numbered(block: Block, id: string, number: number): Block {
  const [first, ...rest] = block.segments;
  if (first === undefined) return block;
  const label = h('sup', { className: ['generated'] }, `${String(number)} `);
  return {
    ...block,
    element: { ...block.element, properties: { ...block.element.properties, id } },
    segments: [{ ...first, content: [label, ...first.content] }, ...rest],
  };
}
