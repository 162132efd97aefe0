import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf, toUnicodeMap } from '../../../src/outputs/pdf/to-unicode.js';

const code = fc
  .integer({ min: 0, max: 0xffff })
  .map((value) => value.toString(16).padStart(4, '0'));
const text = fc.array(code, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));

describe('a map of codes to texts', () => {
  it('reads as it was written, however long', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, text), { maxLength: 450 }), (entries) => {
        const texts = new Map(entries);
        expect(textsOf(toUnicodeMap(texts))).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });

  it('has sections of a hundred entries at most', () => {
    const many = new Map(Array.from({ length: 250 }, (_, at) => [String(1000 + at), '0041']));
    const counts = [...toUnicodeMap(many).matchAll(/(\d+) beginbfchar/g)].map(([, count]) => count);
    expect(counts).toEqual(['100', '100', '50']);
  });

  it('may have ranges, whose texts follow one another', () => {
    const map =
      '1 beginbfchar\n<0003> <00660066>\nendbfchar\n2 beginbfrange\n<0010> <0012> <00E9>\n<00FF><0100><00410042>\nendbfrange';
    expect(textsOf(map)).toEqual(
      new Map([
        ['0003', '00660066'],
        ['0010', '00e9'],
        ['0011', '00ea'],
        ['0012', '00eb'],
        ['00ff', '00410042'],
        ['0100', '00410043'],
      ]),
    );
  });
});
