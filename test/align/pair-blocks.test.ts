import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBlocks, type Unit } from '../../src/align/pair-blocks.js';
import type { Side } from '../../src/model/language.js';
import { CHINESE, ENGLISH } from './translation.js';
import { unit } from './random-units.js';

const LANGUAGES = { verso: 'zh-Hant', recto: 'en' };

const paragraph = (text: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'paragraph',
  text,
  pin: undefined,
  only: false,
  ...more,
});

/** Pairs as `0:0`, and what the pairing said. */
function pair(verso: Unit[], recto: Unit[]): { pairs: string[]; says: string[] } {
  const says: string[] = [];
  const say = (what: string) => (side: Side, index: number, name?: string) => {
    says.push([what, side, index, name].filter((part) => part !== undefined).join(' '));
  };
  const pairs = pairBlocks({ verso, recto }, LANGUAGES, {
    pinDuplicate: say('duplicate'),
    pinAlone: say('pin alone'),
    pinsCrossed: say('crossed'),
    alone: say('alone'),
    outOfStep: ({ verso, recto }) => {
      says.push(`out of step ${verso}:${recto}`);
    },
    doubtful: ({ verso, recto }) => {
      says.push(`doubtful ${verso.join('+')}:${recto.join('+')}`);
    },
    byContent: (from, counts) => {
      says.push(`by content ${from.verso}:${from.recto}, ${counts.verso}:${counts.recto}`);
    },
  });
  return { pairs: pairs.map((each) => `${each.verso.join('+')}:${each.recto.join('+')}`), says };
}

describe('pairBlocks', () => {
  it('pairs by order what runs alike, whatever it says', () => {
    const { pairs, says } = pair(
      [paragraph('甲', { kind: 'title' }), paragraph('很長的一段。'.repeat(20)), paragraph('乙')],
      [paragraph('A', { kind: 'title' }), paragraph('B'), paragraph('A long one. '.repeat(30))],
    );
    expect(pairs).toEqual(['0:0', '1:1', '2:2']);
    expect(says).toEqual([]);
  });

  it('pairs by content where the numbers differ', () => {
    const recto = ENGLISH.map((text) => paragraph(text));
    recto.splice(
      3,
      0,
      paragraph('See also page 97 of Jones (1988), where WHO and UNICEF are named!'),
    );
    const { pairs, says } = pair(
      CHINESE.map((text) => paragraph(text)),
      recto,
    );
    expect(pairs).toEqual(['0:0', '1:1', '2:2', ':3', '3:4', '4:5', '5:6', '6:7']);
    expect(says).toEqual(['by content 0:0, 7:8', 'alone recto 3']);
  });

  it('pairs by content where the kinds differ in order', () => {
    const { pairs, says } = pair(
      [paragraph('圖', { kind: 'figure' }), paragraph('這是一段文字，比標題長得多。')],
      [
        paragraph('This is a paragraph, much longer than a heading.'),
        paragraph('', { kind: 'figure' }),
      ],
    );
    expect(says[0]).toBe('by content 0:0, 2:2');
    expect(pairs).toContain('1:0');
    expect(pairs).not.toContain('0+1:0+1');
  });

  it('pairs a single block of each side, though their kinds differ', () => {
    expect(pair([paragraph('表', { kind: 'table' })], [paragraph('List')]).pairs).toEqual(['0:0']);
  });

  it('begins counterparts at pins', () => {
    const { pairs, says } = pair(
      [paragraph('一'), paragraph('二'), paragraph('三', { pin: 'x' }), paragraph('四')],
      [paragraph('One'), paragraph('Three', { pin: 'x' }), paragraph('Four')],
    );
    expect(pairs.slice(-2)).toEqual(['2:1', '3:2']);
    expect(pairs.slice(0, -2).join()).not.toMatch(/[23]:|:[12]/);
    expect(says[0]).toBe('by content 0:0, 2:1');
  });

  it('says which pins stand twice, alone or in another order', () => {
    const pin = (name: string): Unit => paragraph('x', { pin: name });
    expect(pair([pin('a'), pin('a')], [pin('a'), paragraph('y')]).says).toEqual([
      'duplicate verso 1 a',
    ]);
    expect(pair([pin('a'), paragraph('y')], [paragraph('x'), pin('b')]).says).toEqual([
      'pin alone verso 0 a',
      'pin alone recto 1 b',
    ]);
    expect(pair([pin('a'), pin('b')], [pin('b'), pin('a')]).says[0]).toBe('crossed recto 0 b');
  });

  it('puts blocks of one language alone, at their places, without a word', () => {
    const { pairs, says } = pair(
      [
        paragraph('先', { only: true }),
        paragraph('一'),
        paragraph('二'),
        paragraph('後', { only: true }),
      ],
      [paragraph('One'), paragraph('aside', { only: true }), paragraph('Two')],
    );
    expect(pairs).toEqual(['0:', '1:0', ':1', '2:2', '3:']);
    expect(says).toEqual([]);
  });

  it('takes a block alone into the pair that it stands inside', () => {
    const verso = CHINESE.map((text) => paragraph(text));
    const [first, second, ...rest] = ENGLISH.map((text) => paragraph(text));
    const halves = second!.text.split('; ').map((text) => paragraph(text));
    const recto = [first!, halves[0]!, paragraph('aside', { only: true }), halves[1]!, ...rest];
    expect(pair(verso, recto).pairs).toEqual(['0:0', '1:1+2+3', '2:4', '3:5', '4:6', '5:7', '6:8']);
  });

  it('holds every block in one pair, in order, whatever the blocks', () => {
    const block: fc.Arbitrary<Unit> = fc.record({
      kind: fc.constantFrom('paragraph', 'paragraph', 'heading', 'figure'),
      text: unit,
      pin: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c') },
      ),
      only: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    });
    const blocks = fc.array(block, { maxLength: 10 });
    fc.assert(
      fc.property(blocks, blocks, (verso, recto) => {
        const { pairs } = pair(verso, recto);
        const side = (index: number): number[] =>
          pairs.flatMap((each) =>
            each
              .split(':')
              [index]!.split('+')
              .filter((part) => part !== '')
              .map(Number),
          );
        expect(side(0)).toEqual([...verso.keys()]);
        expect(side(1)).toEqual([...recto.keys()]);
        expect(pairs).not.toContain(':');
      }),
      { numRuns: 300 },
    );
  });
});
