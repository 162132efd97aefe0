import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { lineSegments } from '../../src/html/line-segments.js';
import { singleFlow } from '../../src/html/single-flow.js';
import type { Section } from '../../src/model/typeset.js';
import { call, makeFlow, makeSection } from './make-section.js';

const texts = ({ flows }: Section): string[][] =>
  flows.verso.blocks.map(({ segments }) =>
    segments.map(({ content }) => toString({ type: 'root', children: [...content] })),
  );

/** A section of two beads: two sentences of the verso, then the rest of it. */
function sectionOf(html: string, count: number, notes: readonly string[] = []): Section {
  const beads: [number, number][] = [
    [2, 1],
    [count - 2, 0],
  ];
  return singleFlow(
    makeSection(makeFlow('zh-Hant', html, notes), makeFlow('en', '<p>E</p>'), beads),
  );
}

describe('singleFlow', () => {
  it('has one bead for each segment, of one side', () => {
    const section = sectionOf('<p>甲一。乙二。丙三。</p>', 3);
    expect(section.sides).toEqual(['verso']);
    expect(section.flows.recto).toBe(section.flows.verso);
    expect(section.beads).toEqual(
      ['art/0', 'art/0', 'art/1'].map((id) => ({ id, verso: 1, recto: 1 })),
    );
  });
});

describe('lineSegments', () => {
  const [id = ''] = makeFlow('zh-Hant', '<p>字</p>').blocks.map((block) => block.id);

  it('cuts a paragraph where its lines begin, through emphasis', () => {
    const section = sectionOf('<p>甲一二，<em>乙三四五</em>六。丙七八九。</p>', 2);
    const lined = lineSegments(section, new Map([[id, [6, 10]]]));
    expect(texts(lined)).toEqual([['甲一二，乙三', '四五六。', '丙七八九。']]);
    expect(lined.beads.map((bead) => bead.id)).toEqual(['art/0', 'art/0', 'art/0']);
  });

  it('does not count blanks, readings and calls of notes', () => {
    const html = `<p>甲 A 乙<ruby>丙<rt>bǐng</rt></ruby>丁。${call(1)}戊己庚。</p>`;
    const lined = lineSegments(sectionOf(html, 2, ['<p>註</p>']), new Map([[id, [3, 6]]]));
    expect(texts(lined)).toEqual([['甲 A 乙', '丙bǐng丁。1', '戊己庚。']]);
    const { segments } = lined.flows.verso.blocks[0] ?? { segments: [] };
    expect(segments.map(({ notes }) => notes)).toEqual([[], [1], []]);
  });

  it('gives each line the bead that it begins in, and leaves blocks without lines', () => {
    const section = sectionOf('<p>甲。乙二三四。丙。</p><h2>題</h2>', 4);
    const lined = lineSegments(section, new Map([[id, [4]]]));
    expect(texts(lined)).toEqual([['甲。乙二', '三四。丙。'], ['題']]);
    expect(lined.beads.map((bead) => bead.id)).toEqual(['art/0', 'art/0', 'art/1']);
    expect(lineSegments(section, new Map())).toEqual(section);
  });
});
