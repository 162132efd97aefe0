import fc from 'fast-check';
import type {
  MeasuredArticle,
  MeasuredBead,
  MeasuredBlock,
  MeasuredFlow,
  PageRoom,
  Run,
} from '../../src/model/spread.js';

/** pt between the lines of every sample. */
export const LEADING = 18;

/** A page of 28 lines, as the standard book has. */
export const PAGE: PageRoom = { height: 28 * LEADING, noteSeparator: 9 };

/** A block as if it had been set: each segment takes a number of lines, whole or in part. */
export function block(
  segments: readonly number[],
  more: Partial<
    Pick<MeasuredBlock, 'spaceBefore' | 'keepWithNext' | 'keepTogether' | 'notes'>
  > = {},
  { leading = LEADING, tallest = PAGE.height, head = 0 } = {},
): MeasuredBlock {
  const runs = segments.map((_, from) => {
    const row: Run[] = [];
    for (let to = from + 1; to <= segments.length; to += 1) {
      const taken = segments.slice(from, to).reduce((sum, each) => sum + each, 0);
      const lines = Math.ceil(taken) + (from > 0 ? head : 0);
      if (row.length > 0 && lines * leading > tallest) break;
      row.push({ lines, height: lines * leading });
    }
    return row;
  });
  return { spaceBefore: 0, keepWithNext: false, notes: segments.map(() => 0), runs, ...more };
}

/** A paragraph of so many sentences of one line each. */
export function paragraph(lines: number): MeasuredBlock {
  return block(Array.from({ length: lines }, () => 1));
}

export function heading(): MeasuredBlock {
  return block([1], { keepWithNext: true });
}

/** An article whose sides have the same number of segments: a bead for each pair of them. */
export function inStep(
  verso: readonly MeasuredBlock[],
  recto: readonly MeasuredBlock[] = verso,
): MeasuredArticle {
  const count = verso.reduce((sum, each) => sum + each.notes.length, 0);
  const beads = Array.from({ length: count }, () => ({ verso: 1, recto: 1, level: false }));
  return { flows: { verso: { blocks: verso }, recto: { blocks: recto } }, beads };
}

const LEADINGS = { verso: 18, recto: 14 };

/** Articles of up to nine beads on low pages, so that all their partitions can be tried. */
export const smallArticles: fc.Arbitrary<{ article: MeasuredArticle; room: PageRoom }> = fc
  .record({
    room: fc.record({
      height: fc.integer({ min: 3, max: 12 }).map((lines) => lines * 18),
      noteSeparator: fc.constantFrom(0, 6),
    }),
    beads: fc.array(bead(), { maxLength: 9 }),
  })
  .chain(({ room, beads }) => {
    const flowOf = (side: 'verso' | 'recto') =>
      flow(
        beads.reduce((sum, each) => sum + each[side], 0),
        LEADINGS[side],
        room.height,
      );
    return fc
      .record({ verso: flowOf('verso'), recto: flowOf('recto') })
      .map((flows) => ({ room, article: { flows, beads } }));
  });

function bead(): fc.Arbitrary<MeasuredBead> {
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.constant(1) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  );
  return fc.record({ verso: count, recto: count, level: fc.boolean() });
}

function flow(segments: number, leading: number, tallest: number): fc.Arbitrary<MeasuredFlow> {
  const segment = fc.record({
    quarterLines: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 14 }) },
      { weight: 1, arbitrary: fc.integer({ min: 15, max: 60 }) },
    ),
    beginsBlock: fc.boolean(),
    note: fc.constantFrom(0, 0, 0, 0, 12, 24),
    spaceBefore: fc.constantFrom(0, 0, 9, 18),
    keepWithNext: fc.constantFrom(false, false, false, true),
    keepTogether: fc.constantFrom(false, false, false, true),
    head: fc.constantFrom(0, 0, 0, 1),
  });
  return fc.array(segment, { minLength: segments, maxLength: segments }).map((list) => {
    const groups: (typeof list)[] = [];
    for (const each of list) {
      if (each.beginsBlock || groups.length === 0) groups.push([each]);
      else groups.at(-1)!.push(each);
    }
    const blocks = groups.map((group) => {
      const { spaceBefore, keepWithNext, keepTogether, head } = group[0]!;
      const notes = group.map((each) => each.note);
      return block(
        group.map((each) => each.quarterLines / 4),
        { spaceBefore, keepWithNext, keepTogether, notes },
        { leading, tallest, head },
      );
    });
    return { blocks };
  });
}
