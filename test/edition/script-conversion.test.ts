import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptConversion } from '../../src/edition/script-conversion.js';
import type { ScriptConversion } from '../../src/model/config.js';

const TO_SIMPLIFIED: ScriptConversion = {
  from: 'zh-Hant',
  to: 'zh-Hans',
  toSimplified: true,
  region: 'tw',
  words: 'keep',
  exceptions: new Map(),
};
const TO_TRADITIONAL: ScriptConversion = {
  ...TO_SIMPLIFIED,
  from: 'zh-Hans',
  to: 'zh-Hant',
  toSimplified: false,
};

async function convert(text: string, conversion: ScriptConversion): Promise<string> {
  const pieces = (await scriptConversion(conversion))(text);
  expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
  return pieces.map((piece) => piece.text).join('');
}

describe('scriptConversion', () => {
  it.each([
    ['頭髮出發後來皇后', '头发出发后来皇后'],
    ['乾坤乾淨、著作看著', '乾坤干净、著作看着'],
    ['軟體與計程車', '软体与计程车'],
    ['裏面、裡面', '里面、里面'],
  ])('makes Simplified characters, and keeps the words: %s', async (text, expected) => {
    expect(await convert(text, TO_SIMPLIFIED)).toBe(expected);
  });

  it.each([
    ['头发出发后来皇后', '頭髮出發後來皇后'],
    ['里面干干净净的一只鸟', '裡面乾乾淨淨的一隻鳥'],
    ['软件', '軟件'],
  ])('makes Traditional characters by their words: %s', async (text, expected) => {
    expect(await convert(text, TO_TRADITIONAL)).toBe(expected);
  });

  it('changes words of the region on request only', async () => {
    expect(await convert('软件与出租车', { ...TO_TRADITIONAL, words: 'regional' })).toBe(
      '軟體與計程車',
    );
    expect(await convert('里面', { ...TO_TRADITIONAL, region: 'hk' })).toBe('裏面');
  });

  it('puts exceptions first, the longest before the shorter', async () => {
    const exceptions = new Map([
      ['從', '从 …'],
      ['從前', '從前'],
      ['a.b', 'x'],
    ]);
    expect(await convert('從前從後 a.b acb', { ...TO_SIMPLIFIED, exceptions })).toBe(
      '從前从 …后 x acb',
    );
  });

  it('parts a text of another length where its words part', async () => {
    const respell = await scriptConversion({ ...TO_SIMPLIFIED, words: 'regional' });
    const pieces = respell('在網際網路上');
    expect(pieces.map(({ length, text }) => [length, text])).toEqual([
      [1, '在'],
      [4, '互联网'],
      [1, '上'],
    ]);
  });

  it('keeps the length of any text with characters alone', async () => {
    const respell = await scriptConversion(TO_SIMPLIFIED);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const pieces = respell(text);
        expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
      }),
    );
  });
});
