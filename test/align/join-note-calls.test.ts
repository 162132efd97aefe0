import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNoteCalls } from '../../src/align/join-note-calls.js';
import type { Pair } from '../../src/align/pair-blocks.js';

const oneToOne = (count: number): Pair[] =>
  Array.from({ length: count }, (_, index) => ({ verso: [index], recto: [index] }));

const calls = (count: number, at: Readonly<Record<number, number[]>>): number[][] =>
  Array.from({ length: count }, (_, index) => at[index] ?? []);

describe('joinNoteCalls', () => {
  it('leaves beads alone whose calls face one another', () => {
    const notes = calls(3, { 0: [1], 2: [2, 3] });
    expect(joinNoteCalls(oneToOne(3), { verso: notes, recto: notes })).toEqual(oneToOne(3));
  });

  it('joins all beads between the two calls of a note', () => {
    const notes = { verso: calls(5, { 1: [1] }), recto: calls(5, { 3: [1] }) };
    expect(joinNoteCalls(oneToOne(5), notes)).toEqual([
      { verso: [0], recto: [0] },
      { verso: [1, 2, 3], recto: [1, 2, 3] },
      { verso: [4], recto: [4] },
    ]);
  });

  it('joins chains of notes into one', () => {
    const notes = { verso: calls(4, { 0: [1], 2: [2] }), recto: calls(4, { 1: [2], 2: [1] }) };
    expect(joinNoteCalls(oneToOne(4), notes).map((bead) => bead.verso)).toEqual([[0, 1, 2], [3]]);
  });

  it('lets a note be that one language calls alone', () => {
    const notes = { verso: calls(2, { 0: [1] }), recto: calls(2, {}) };
    expect(joinNoteCalls(oneToOne(2), notes)).toEqual(oneToOne(2));
  });

  it('brings both calls of every note into one bead and loses no segment', () => {
    const size = fc.integer({ min: 1, max: 8 });
    const noted = size.chain((count) =>
      fc.record({
        count: fc.constant(count),
        verso: fc.array(fc.nat(count - 1), { maxLength: 5 }),
        recto: fc.array(fc.nat(count - 1), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(noted, ({ count, verso, recto }) => {
        const notesOf = (places: readonly number[]): number[][] =>
          Array.from({ length: count }, (_, segment) =>
            places.flatMap((place, note) => (place === segment ? [note] : [])),
          );
        const beads = joinNoteCalls(oneToOne(count), {
          verso: notesOf(verso),
          recto: notesOf(recto),
        });
        expect(beads.flatMap((bead) => bead.verso)).toEqual([...oneToOne(count).keys()]);
        expect(beads.flatMap((bead) => bead.recto)).toEqual([...oneToOne(count).keys()]);
        for (const [note, place] of verso.entries()) {
          const other = recto[note];
          if (other === undefined) continue;
          const bead = beads.find((each) => each.verso.includes(place));
          expect(bead?.recto).toContain(other);
        }
      }),
    );
  });
});
