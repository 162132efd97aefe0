const DIGITS = '〇零一二兩两三四五六七八九';
const VALUES = [0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9];
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['萬', 1e4],
  ['万', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
]);

/** The characters of numerals, for a regular expression's class. */
export const NUMERAL_CHARACTERS = `${DIGITS}十百千萬万億亿`;

/**
 * The value of a Chinese numeral: 二十三萬五千 is 235000, 二〇二〇 is 2020, 3萬5千 is 35000.
 *
 * @param numeral numerals and digits without blanks or commas
 * @returns undefined for what is no number: 萬 alone, 三五 (three to five), 第
 */
export function chineseNumeral(numeral: string): number | undefined {
  const digits = Array.from(numeral, (character) => VALUES[DIGITS.indexOf(character)]);
  if (digits.length > 1 && digits.every((digit) => digit !== undefined)) {
    // 三五 and 七八 are about so many; years and numbers of rooms have more digits, or a zero.
    if (digits.length === 2 && !digits.includes(0)) return undefined;
    return Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let current: number | undefined;
  for (const [part] of numeral.matchAll(/\d+(?:\.\d+)?|[^\d.]/gu)) {
    const unit = UNITS.get(part);
    const group = GROUPS.get(part);
    if (group !== undefined) {
      // 三萬億 is 萬 of 億; 兩億三千萬 adds its 萬.
      const value = section + (current ?? 0);
      if (value === 0 && total === 0) return undefined;
      total = total >= group || value === 0 ? total + value * group : (total + value) * group;
      if (value === 0) total *= group;
      section = 0;
      current = undefined;
    } else if (unit !== undefined) {
      if (current === undefined && unit !== 10) return undefined;
      section += (current ?? 1) * unit;
      current = undefined;
    } else {
      const digit = /^\d/u.test(part) ? Number(part) : VALUES[DIGITS.indexOf(part)];
      // Two digits side by side are no numeral, but after a zero: 一百零五.
      if (digit === undefined || (current !== undefined && current !== 0)) return undefined;
      current = digit;
    }
  }
  return total + section + (current ?? 0);
}
