import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignUnits, type AlignOptions } from '../../src/align/align-units.js';
import { units } from './random-units.js';
import { CHINESE, ENGLISH } from './translation.js';

const PARAGRAPHS: AlignOptions = {
  sourceLanguage: 'zh-Hant',
  targetLanguage: 'en',
  level: 'paragraph',
};
const SENTENCES: AlignOptions = { ...PARAGRAPHS, level: 'sentence' };

/** Beads as `0+1:0`, for short. */
const beads = (source: string[], target: string[], options: AlignOptions): string[] =>
  alignUnits(source, target, options).map(
    (bead) => `${bead.source.join('+')}:${bead.target.join('+')}`,
  );

const TURNED = { sourceLanguage: 'en', targetLanguage: 'zh-Hant' };
const ONE_TO_ONE = ['0:0', '1:1', '2:2', '3:3', '4:4', '5:5', '6:6'];

describe('alignUnits', () => {
  it('pairs a faithful translation one to one', () => {
    for (const options of [PARAGRAPHS, SENTENCES]) {
      expect(beads(CHINESE, ENGLISH, options)).toEqual(ONE_TO_ONE);
      expect(beads(ENGLISH, CHINESE, { ...options, ...TURNED })).toEqual(ONE_TO_ONE);
    }
  });

  it('joins two units that one renders', () => {
    const joined = [...ENGLISH];
    joined.splice(2, 2, `${ENGLISH[2]!} ${ENGLISH[3]!}`);
    for (const options of [PARAGRAPHS, SENTENCES]) {
      expect(beads(CHINESE, joined, options)).toEqual(['0:0', '1:1', '2+3:2', '4:3', '5:4', '6:5']);
      expect(beads(joined, CHINESE, { ...options, ...TURNED })).toEqual([
        ...['0:0', '1:1', '2:2+3', '3:4', '4:5', '5:6'],
      ]);
    }
  });

  it('leaves alone what was not translated', () => {
    const without = (units: readonly string[]): string[] => units.filter((_, index) => index !== 3);
    expect(beads(CHINESE, without(ENGLISH), PARAGRAPHS)).toEqual([
      ...['0:0', '1:1', '2:2', '3:', '4:3', '5:4', '6:5'],
    ]);
    expect(beads(without(CHINESE), ENGLISH, PARAGRAPHS)).toEqual([
      ...['0:0', '1:1', '2:2', ':3', '3:4', '4:5', '5:6'],
    ]);
  });

  it('gives the units of one side to nobody where the other is empty', () => {
    expect(beads([], [], PARAGRAPHS)).toEqual([]);
    expect(beads(['一', '二'], [], PARAGRAPHS)).toEqual(['0:', '1:']);
    expect(beads([], ['one', 'two', 'three'], SENTENCES)).toEqual([':0', ':1', ':2']);
  });

  it('never merges unlike kinds, and seldom pairs them', () => {
    const kinds = { sourceKinds: ['heading', 'paragraph'], targetKinds: ['paragraph'] };
    expect(
      beads(['標題在此', '這是一段文字。'], ['This is a paragraph.'], { ...PARAGRAPHS, ...kinds }),
    ).toEqual(['0:', '1:0']);
  });

  it('holds on to terms of the glossary', () => {
    // Nothing but the term tells which of the two paragraphs is a translation.
    const alike = ['They went on to see the old weaver.', 'They went on to see the tall lawyer.'];
    const chinese = [...CHINESE.slice(0, 3), '他們接著去看了那位人物。', ...CHINESE.slice(3)];
    const english = [...ENGLISH.slice(0, 3), ...alike, ...ENGLISH.slice(3)];
    const aloneWith = (rendering: string): string[] =>
      beads(chinese, english, {
        ...PARAGRAPHS,
        glossary: new Map([['那位人物', [rendering]]]),
      }).filter((bead) => bead.startsWith(':') || bead.startsWith('3:'));
    expect(aloneWith('Weaver')).toEqual(['3:3', ':4']);
    expect(aloneWith('Lawyer')).toEqual([':3', '3:4']);
  });

  it('takes thousands of units against a few, in a memory that does not grow with both', () => {
    const many = Array.from({ length: 3000 }, () => '一句。');
    for (const [source, target] of [
      [many, many.slice(0, 4)],
      [many.slice(0, 4), many],
      [many, many.slice(0, 1000)],
    ] as const) {
      const found = alignUnits(source, target, SENTENCES);
      expect(found.flatMap((bead) => bead.source)).toHaveLength(source.length);
      expect(found.flatMap((bead) => bead.target)).toHaveLength(target.length);
    }
  });

  it('is surer of a translation than of chance', () => {
    const sure = alignUnits(CHINESE, ENGLISH, PARAGRAPHS);
    const chance = alignUnits(['甲乙丙', '丁戊己'], ['abc def', 'ghi jkl', 'mno pqr'], PARAGRAPHS);
    for (const bead of sure) expect(bead.confidence).toBeGreaterThan(0.95);
    expect(Math.min(...chance.map((bead) => bead.confidence))).toBeLessThan(0.7);
  });

  it('holds every unit in one bead, in order, whatever the units', () => {
    fc.assert(
      fc.property(
        units,
        units,
        fc.constantFrom(PARAGRAPHS, SENTENCES),
        fc.boolean(),
        fc.infiniteStream(fc.constantFrom('paragraph', 'heading', 'table')),
        (source, target, level, withKinds, kinds) => {
          const kindsOf = (side: string[]): string[] => side.map(() => kinds.next().value);
          const options = withKinds
            ? { ...level, sourceKinds: kindsOf(source), targetKinds: kindsOf(target) }
            : level;
          const found = alignUnits(source, target, options);
          expect(found.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
          expect(found.flatMap((bead) => bead.target)).toEqual([...target.keys()]);
          for (const bead of found) {
            expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
            expect(bead.confidence).toBeGreaterThanOrEqual(0);
            expect(bead.confidence).toBeLessThanOrEqual(1);
            if (!withKinds || bead.source.length + bead.target.length < 3) continue;
            const merged = [
              ...bead.source.map((index) => options.sourceKinds?.[index]),
              ...bead.target.map((index) => options.targetKinds?.[index]),
            ];
            expect(new Set(merged).size).toBe(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a way however unlike the two sides are in number', () => {
    const many = Array.from({ length: 400 }, (_, index) => `Sentence ${String(index)}.`);
    for (const few of [[], ['一。'], many.slice(0, 7)]) {
      const found = alignUnits(many, few, SENTENCES);
      expect(found.flatMap((bead) => bead.source)).toHaveLength(400);
      expect(found.flatMap((bead) => bead.target)).toHaveLength(few.length);
      expect(alignUnits(few, many, SENTENCES).flatMap((bead) => bead.target)).toHaveLength(400);
    }
  });
});
