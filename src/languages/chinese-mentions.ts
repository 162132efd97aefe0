import { NUMERAL_CHARACTERS, chineseNumeral } from './chinese-numerals.js';
import type { DateMention, Mention, Mentions } from './mentions.js';

const HAN = `[${NUMERAL_CHARACTERS}]`;
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

/** Digits with the units after them, 3.5萬, 1億2000萬, 20多萬, or a numeral in characters. */
const NUMBER = new RegExp(
  `(?<![A-Za-z\\d.]|[A-Za-z][-‑])(?:(?:${DIGITS})(?:\\s?[多餘余]?[十百千]?[萬万億亿][萬万億亿]?|[百千](?!米|克|瓦|分|卡|帕|赫|字|里|古|秋))?)+|${HAN}{1,16}`,
  'gu',
);

/** What stands before or after a number and says what it is. */
const YEAR = /^\s?年/u;
const MONTH = /^\s?月(?!球|亮|光)(?:份)?/u;
const DAY = /^\s?[日號号](?!本|元|用|常|前|后|後|益|報|报|夜|子|期)/u;
const RATIO = /^(?:分之)/u;
const SHARE = /^\s?(?:%|成(?![爲為立功果員员績绩長长本熟年就都])|個百分點|个百分点|百分點|百分点)/u;
const HOUR = /^\s?(?:時|时|點(?:鐘|半|整|\d)|点(?:钟|半|整|\d))/u;

/** Words before a small number in characters, or after it, that show that something is counted. */
const CLASSIFIER =
  /^(?:多|餘|余)?(?:個|个|名|位|點|点|項|项|股|次|條|条|家|種|种|國|国|年|天|週|周|倍|層|层|件|座|輛|辆|艘|架|份|篇|章|節|节|歲|岁|場|场|起|批|支|頭|头|隻|只|張|张|本|部|輪|轮|屆|届|級|级|步|方面|小時|小时|分鐘|分钟|人(?!民|類|类|力|間|间)|元(?!首)|米|公里|公斤|噸|吨)/u;

/** Phrases with numerals that count nothing. */
const IDIOMS =
  /一帶一路|一带一路|[一萬万千百十]{0,2}分(?!之|鐘|钟)|萬一|万一|統一|统一|唯一|單一|单一|三番五次|四面八方|五湖四海|千方百計|千方百计|成千上萬|成千上万|千萬(?=別|要|不)|千万(?=别|要|不)|百姓|老百姓|萬歲|万岁|百年(?=未|變|变|大計|大计|來|来)|兩會|两会|兩岸|两岸|一[二三]|三五|七八|第一[線线時时]|九牛一毛|十全十美|半|零|四川|三亞|三亚|九江|萬里|万里|百度|千古|五金|七夕|五一|十一(?=假|黃金|黄金)|數[十百千萬万億亿]+|数[十百千万亿]+|幾[十百千萬万億亿]+|几[十百千万亿]+|[十百千萬万億亿]+[幾几]|雙十一|双十一/gu;

/** The numbers, ranks and months of a Chinese text, and its dates. */
export function chineseMentions(text: string): Mentions {
  const idioms = [...text.matchAll(IDIOMS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const inIdiom = (from: number, to: number): boolean =>
    idioms.some((idiom) => idiom.from <= from && to <= idiom.to);
  const numbers: Mention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written] = match;
    const from = match.index;
    const to = from + written.length;
    const mention = readNumber(text, written, from, to);
    const isWord = !/\d/u.test(written) && inIdiom(from, to);
    if (mention !== undefined) {
      numbers.push(isWord ? { ...mention, strength: 'loose' } : mention);
    }
  }
  return { numbers, dates: chineseDates(text) };
}

function readNumber(text: string, written: string, from: number, to: number): Mention | undefined {
  const before = text.slice(Math.max(0, from - 4), from);
  const after = text.slice(to, to + 6);
  const value = chineseNumeral(written.replace(/[,\s多餘余]/gu, ''));
  if (value === undefined) return undefined;
  const isDigits = /\d/u.test(written);
  const make = (kind: Mention['kind'], also: readonly number[] = [], certain = true): Mention => ({
    kind,
    value,
    also,
    strength: certain ? 'certain' : 'loose',
    from,
    to,
  });
  // Fractions are said in words of many kinds; nothing can be told from them.
  if ((RATIO.test(after) && !before.endsWith('分之')) || /(?<!百|千)分之$/u.test(before)) {
    return make('number', [], false);
  }
  if (/百分之$/u.test(before)) return make('percent', [value / 100]);
  if (MONTH.test(after) && value >= 1 && value <= 12) return make('month');
  if (YEAR.test(after)) {
    if (/(?:民國|民国)\s?$/u.test(before)) return make('year', [value + 1911]);
    if (value >= 1000 || written.length === 4) return make('year');
    if (isDigits && value >= 50 && value < 100) return make('number', [1900 + value]);
    if (isDigits && value < 50) return make('number', [2000 + value]);
  }
  if (DAY.test(after) && value >= 1 && value <= 31) return make('day');
  if (SHARE.test(after)) {
    const tenths = /^\s?成/u.test(after);
    return {
      ...make('percent', tenths ? [value] : [value / 100]),
      value: tenths ? value * 10 : value,
    };
  }
  if (/第$/u.test(before)) return make('ordinal', [], isDigits || value !== 1);
  if (HOUR.test(after) && value <= 24) return make('number', [(value + 12) % 24, value % 12]);
  if (/^\s?年代/u.test(after)) return make('number', [1900 + value, 2000 + value, 1800 + value]);
  if (isDigits)
    return make(
      'number',
      [value * 10, value / 10].filter((each) => isTenfold(after, each)),
    );
  if (written === '一' || /^[兩两]$/u.test(written)) return make('number', [], false);
  if (Array.from(written).length === 1) {
    const counts = CLASSIFIER.test(after) && written !== '十' && !/[十百千萬万億亿]/u.test(written);
    return { ...make('number', [], false), strength: counts ? 'counting' : 'loose' };
  }
  return make('number');
}

/** Distances and weights that English gives in other units stay out of the comparison. */
const isTenfold = (after: string, value: number): boolean => value > 0 && /^\s?[成折]/u.test(after);

const DAY_OF_MONTH = new RegExp(
  `(?:(?<year>\\d{4}|${HAN}{4})\\s?年\\s?|(?<relative>今年|去年|前年|明年|同年|當年|当年|翌年|次年)\\s?)?(?<month>\\d{1,2}|${HAN}{1,3})\\s?月(?!球|亮|光)(?:份)?(?:\\s?(?<day>\\d{1,2}|${HAN}{1,3})\\s?[日號号])?`,
  'gu',
);

function chineseDates(text: string): DateMention[] {
  const dates: DateMention[] = [];
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const part = (name: string): number | undefined => {
      const written = match.groups?.[name];
      return written === undefined ? undefined : chineseNumeral(written);
    };
    const [year, month, day] = [part('year'), part('month'), part('day')];
    const relative = match.groups?.['relative'] !== undefined;
    if (month === undefined || month < 1 || month > 12) continue;
    if (day === undefined && year === undefined && !relative) continue;
    dates.push({
      year,
      month,
      day,
      relative,
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return dates;
}
