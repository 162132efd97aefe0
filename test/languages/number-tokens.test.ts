import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTokens } from '../../src/languages/number-tokens.js';

describe('numberTokens', () => {
  it.each([
    ['二十三', ['23']],
    ['十', ['10']],
    ['十一月', ['11']],
    ['一百零五', ['105']],
    ['一千一百萬', ['11000000']],
    ['二十三萬五千', ['235000']],
    ['兩億三千萬', ['230000000']],
    ['二〇二〇年', ['2020']],
    ['一九八九年六月四日', ['1989', '6', '4']],
    ['第三', ['3']],
    ['第一', ['1']],
    ['一個人', []],
    ['萬一', []],
    ['3.5萬', ['35000']],
    ['１２億', ['1200000000']],
  ])('reads Chinese %s', (text, expected) => {
    expect(numberTokens(text, 'zh-Hant')).toEqual(expected);
    expect(
      numberTokens(text.replace(/萬/g, '万').replace(/億/g, '亿').replace(/兩/g, '两'), 'zh-Hans'),
    ).toEqual(expected);
  });

  it.each([
    ['35,000', ['35000']],
    ['1,234.5', ['1234.5']],
    ['November', ['11']],
    ['The third of twelve', ['3', '12']],
    ['one', []],
    ['No. 7', ['7']],
    ['someone tends', []],
  ])('reads English %s', (text, expected) => {
    expect(numberTokens(text, 'en')).toEqual(expected);
  });

  it.each([
    ['35 000 et 35 000', ['35000', '35000']],
    ['3,5', ['3.5']],
    ['en 2020, 300 fois', ['2020', '300']],
    ['La troisième fois en novembre', ['3', '11']],
    ['un', []],
  ])('reads French %s', (text, expected) => {
    expect(numberTokens(text, 'fr')).toEqual(expected);
  });

  it.each([
    ['35.000', ['35000']],
    ['1.234,5', ['1234.5']],
    ['am 3.10.2020', ['3', '10', '2020']],
    ['der dritte von zwölf im März', ['3', '12', '3']],
    ['ein', []],
  ])('reads German %s', (text, expected) => {
    expect(numberTokens(text, 'de')).toEqual(expected);
  });

  it('reads any number alike, in Chinese and in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), (number) => {
        expect(numberTokens(inChinese(number), 'zh-Hant')).toEqual([String(number)]);
        expect(numberTokens(number.toLocaleString('en'), 'en')).toEqual([String(number)]);
      }),
    );
  });
});

/** A number in Chinese numerals, group by group: 10,203 is 一萬零二百零三. */
function inChinese(number: number): string {
  const group = (value: number): string => {
    let text = '';
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit > 0) text += '〇一二三四五六七八九'.charAt(digit) + name;
      else if (text !== '' && !text.endsWith('零') && value % unit > 0) text += '零';
    }
    return text;
  };
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return group(low);
  return `${group(high)}萬${low > 0 && low < 1000 ? '零' : ''}${group(low)}`;
}
