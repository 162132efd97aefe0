import type { LanguageTag } from '../model/language.js';
import { findLanguage, isChinese } from './registry.js';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8 };

/** Figures with the marks that group them: 35,000.5 or 35.000,5, also 35 000,5. */
const FIGURES = {
  '.': /(\d[\d,]*(?:\.\d+)?)\s*([萬万億亿]?)/gu,
  ',': /((?:\d{1,3}(?:[. ]\d{3})+(?!\d)|\d+)(?:,\d+)?)()/gu,
} as const;

/**
 * The numbers a text speaks of, in one form for all languages: `3.5萬` and `35,000` are both
 * `35000`, `十一月` and `November` both `11`, `第三` and `third` both `3`. Used to find counterparts,
 * so a number too many does little harm.
 */
export function numberTokens(text: string, language: LanguageTag): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens: string[] = [];
  const rules = findLanguage(language)?.numbers;
  const decimal = rules?.decimal ?? '.';
  for (const [, digits = '', group = ''] of plain.matchAll(FIGURES[decimal])) {
    const figures =
      decimal === '.' ? digits.replaceAll(',', '') : digits.replace(/[. ]/gu, '').replace(',', '.');
    tokens.push(String(Number(figures) * (GROUPS[group] ?? 1)));
  }
  if (isChinese(language)) {
    // 一 alone is more often a word than a number.
    for (const [numeral] of plain.matchAll(/[〇零一二兩两三四五六七八九十百千萬万億亿]+/gu)) {
      const value = chineseNumber(numeral);
      if (value !== undefined && numeral !== '一') tokens.push(String(value));
    }
    for (const [, ordinal = ''] of plain.matchAll(/第(一)/gu))
      tokens.push(String(DIGITS[ordinal] ?? 1));
  } else {
    for (const [word] of plain.matchAll(/\p{L}+/gu)) {
      const value = rules?.words.get(word);
      if (value !== undefined) tokens.push(String(value));
    }
  }
  return tokens;
}

/** 二十三萬五千 -> 235000; undefined for what is no number, such as 萬 alone. */
function chineseNumber(numeral: string): number | undefined {
  if (/^[萬万億亿百千]/u.test(numeral)) return undefined;
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(numeral)) {
    return Number(Array.from(numeral, (digit) => DIGITS[digit] ?? 0).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    const group = GROUPS[character];
    if (group !== undefined) {
      // 兩億三千萬 adds its 萬 to the 億; 三萬億 has 萬 of 億.
      const value = section + digit;
      total = total > group ? total + value * group : (total + value) * group;
      section = 0;
      digit = 0;
    } else if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else digit = DIGITS[character] ?? 0;
  }
  return total + section + digit;
}
