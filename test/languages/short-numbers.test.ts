import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtShortNumbers } from '../../src/languages/short-numbers.js';

const upright = (text: string): string[] =>
  splitAtShortNumbers(text).filter((_, index) => index % 2 === 1);

describe('splitAtShortNumbers', () => {
  it('finds numbers of one or two figures', () => {
    expect(upright('2026年9月15日')).toEqual(['9', '15']);
    expect(upright('第3期，12個月')).toEqual(['3', '12']);
    expect(upright('5')).toEqual(['5']);
  });

  it('leaves what is part of something longer', () => {
    for (const text of ['2026', '1,200元', '3.5倍', '15%', '12:30', '9/15', 'A4紙', 'COVID-19']) {
      expect(upright(text), text).toEqual([]);
    }
  });

  it('knows a full stop from a decimal point', () => {
    expect(upright('共12.')).toEqual(['12']);
    expect(upright('5, 6和7')).toEqual(['5', '6', '7']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(splitAtShortNumbers(text).join('')).toBe(text);
      }),
    );
  });
});
