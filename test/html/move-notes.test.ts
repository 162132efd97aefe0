import { describe, expect, it } from 'vitest';
import { moveNotes } from '../../src/html/move-notes.js';
import { readingText } from '../../src/html/reading-text.js';
import { call, makeFlow, makeSection, segmentsOf } from './make-section.js';

const section = makeSection(
  makeFlow('zh-Hant', `<p>一。${call(1)}二。${call(2)}</p>`, [
    '<p>短。</p>',
    '<p>長。又長。</p><p>再長。</p>',
  ]),
  makeFlow('en', `<p>One.${call(1)} Two.${call(2)}</p>`, ['<p>Short.</p>', '<p>Long.</p>']),
  [
    [1, 1],
    [1, 1],
  ],
);

describe('moveNotes', () => {
  const moved = moveNotes(section, new Set([2]));

  it('sets long notes after the article on both sides, in one bead', () => {
    expect(moved.beads.slice(2)).toEqual([{ id: 'art/note-2', verso: 3, recto: 1 }]);
    expect(segmentsOf(moved.flows.verso.blocks)).toHaveLength(5);
    expect(
      moved.flows.verso.blocks.slice(1).map(({ segments }) => segments.map(({ text }) => text)),
    ).toEqual([['長。', '又長。'], ['再長。']]);
  });

  it('takes them from the feet of the pages, and leaves the others there', () => {
    for (const flow of [moved.flows.verso, moved.flows.recto]) {
      expect(flow.notes.map(({ number }) => number)).toEqual([1]);
      expect(segmentsOf(flow.blocks).flatMap(({ notes }) => notes)).toEqual([1]);
    }
  });

  it('gives the first block the address that calls lead to, and a number that is not text', () => {
    const block = moved.flows.recto.blocks[1]!;
    expect(block.element.properties['id']).toBe('art.en.note-2');
    const content = block.segments[0]!.content;
    expect(readingText({ type: 'root', children: [...content] })).toBe('Long.');
    expect(JSON.stringify(content)).toContain('"2 "');
  });

  it('makes a bead for a note of one language', () => {
    const lone = makeSection(
      makeFlow('zh-Hant', `<p>一。${call(1)}</p>`, ['<p>長。</p>']),
      makeFlow('en', '<p>One.</p>'),
      [[1, 1]],
    );
    expect(moveNotes(lone, new Set([1])).beads.at(-1)).toEqual({
      id: 'art/note-1',
      verso: 1,
      recto: 0,
    });
  });
});
