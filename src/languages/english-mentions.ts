import type { DateMention, Mention, Mentions } from './mentions.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = `(?:${MONTHS.join('|')}|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?=\\s\\d)))`;

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mln', 1e6],
  ['bn', 1e9],
]);

/** Digits with what makes them larger, a rank, a decade or a share. */
const DIGITS =
  /(?<![\p{L}\d.]|\p{L}['’\-‑])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(st|nd|rd|th)\b|('?s)\b|\s?(%|percent\b|per cent\b|pct\b|percentage points?\b)|[\s-]?(hundred|thousand|million|billion|trillion|mln|bn)\b)?/giu;

const WORD =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORDS = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:${WORD})|(?:a|an)(?=\\s(?:hundred|thousand|million|billion|trillion)\\b))(?:(?:[\\s-]|\\sand\\s)(?:${WORD}|hundred|thousand|million|billion|trillion)(?!\\p{L}))*(?!\\p{L})`,
  'giu',
);
const RANKS = new RegExp(
  `(?<![\\p{L}-])(?:(${[...TENS.keys()].join('|')})-)?(${[...ORDINALS.keys()].join('|')})(?!\\p{L})`,
  'giu',
);

/** Words that hold a number without a digit, which a translation may write with one. */
const NAMED: readonly (readonly [words: string, value: number, also: readonly number[]])[] = [
  ['hal(?:f|ves|ved)', 0.5, [50, 2]],
  ['quarters?', 0.25, [25, 3, 4]],
  ['dozens?', 12, [10]],
  ['decades?', 10, []],
  ['centur(?:y|ies)', 100, []],
  ['(?:both|twice|doubl\\w+|couple|pair|bilateral|twin|dual)', 2, [100, 1]],
  ['(?:tripl\\w+|triad|trilateral|thrice)', 3, [200]],
  ['quadrupl\\w+', 4, [300]],
  ['(?:once|single|a|an|only)', 1, []],
  ['noon', 12, []],
  ['midnight', 0, [12, 24]],
];
/** All at once, for a text is read many times sooner so: each in a group of its own. */
const NAMED_WORD = new RegExp(`\\b(?:${NAMED.map(([words]) => `(${words})`).join('|')})\\b`, 'giu');
const MONTH_WORD = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'gu');

/** The numbers, ranks and months of an English text, and its dates. */
export function englishMentions(text: string): Mentions {
  const numbers: Mention[] = [];
  const taken: { from: number; to: number }[] = [];
  const isFree = (from: number): boolean =>
    !taken.some((each) => each.from <= from && from < each.to);
  const add = (mention: Omit<Mention, 'from' | 'to'>, from: number, length: number): void => {
    numbers.push({ ...mention, from, to: from + length });
    taken.push({ from, to: from + length });
  };
  for (const match of text.matchAll(MONTH_WORD)) {
    const value = monthNumber(match[0]);
    // May may begin a sentence that wishes or asks.
    const strength = match[0] === 'May' && !isDated(text, match) ? 'loose' : 'certain';
    add({ kind: 'month', value, also: [], strength }, match.index, match[0].length);
  }
  for (const match of text.matchAll(DIGITS)) {
    const mention = readDigits(text, match);
    if (mention !== undefined && isFree(match.index)) {
      add(mention, match.index, match[0].length);
    }
  }
  for (const match of text.matchAll(WORDS)) {
    if (isFree(match.index)) add(readWords(text, match), match.index, match[0].length);
  }
  for (const match of text.matchAll(RANKS)) {
    const [, tens = '', unit = ''] = match;
    const value = (TENS.get(tens.toLowerCase()) ?? 0) + (ORDINALS.get(unit.toLowerCase()) ?? 0);
    if (isFree(match.index)) {
      add({ kind: 'ordinal', value, also: [], strength: 'loose' }, match.index, match[0].length);
    }
  }
  for (const match of text.matchAll(NAMED_WORD)) {
    const named = NAMED.find((_, index) => match[index + 1] !== undefined);
    if (named === undefined) continue;
    const [, value, also] = named;
    add({ kind: 'number', value, also, strength: 'loose' }, match.index, match[0].length);
  }
  return {
    numbers: numbers.sort((one, other) => one.from - other.from),
    dates: englishDates(text),
  };
}

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) +
  1;

/** May before a number, or after a preposition: a month, not a wish. */
function isDated(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return (
    /^\s+\d/u.test(text.slice(end, end + 4)) ||
    /(?:\d|\b(?:in|of|on|by|since|until|till|from|to|last|next|this|early|late|mid|and))[\s-]+$/iu.test(
      text.slice(Math.max(0, match.index - 8), match.index),
    )
  );
}

type Read = Omit<Mention, 'from' | 'to'>;

function readDigits(text: string, match: RegExpExecArray): Read | undefined {
  const [whole, digits = '', rank, plural, share, scale] = match;
  const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
  // A letter at once after digits makes a name: 5G, 737MAX, 3D.
  if (rank === undefined && plural === undefined && scale === undefined && /^\p{L}/u.test(after)) {
    return undefined;
  }
  const plain = Number(digits.replaceAll(',', ''));
  const value = plain * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
  const of = (kind: Mention['kind'], also: readonly number[] = []): Read => ({
    kind,
    value,
    also,
    strength: 'certain',
  });
  if (rank !== undefined) return of('ordinal');
  if (plural !== undefined) return of('number', [value % 100, Math.floor(value / 100) + 1]);
  if (share !== undefined) return of('percent', [value / 100]);
  if (/^\s?(?:[ap]\.?m\b|o['’]clock)/iu.test(after) || /^:\d\d/u.test(after)) {
    return of('number', [(value + 12) % 24, value % 12]);
  }
  if (/^\d{4}$/u.test(digits) && value >= 1000 && value < 2200) return of('year', [value % 100]);
  return of('number');
}

function readWords(text: string, match: RegExpExecArray): Read {
  const words = match[0]
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== 'and');
  let total = 0;
  let section = 0;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (word === 'a' || word === 'an') section += 1;
    else if (scale === undefined) section += SMALL.get(word) ?? TENS.get(word) ?? 0;
    else if (scale === 100) section = Math.max(section, 1) * 100;
    else {
      total += Math.max(section, 1) * scale;
      section = 0;
    }
  }
  const value = total + section;
  const isShare = /^\s?(?:percent|per cent)\b/iu.test(text.slice(match.index + match[0].length));
  // “one of”, “no one”, “a million”: manners of speaking. “five” counts.
  const strength = value === 1 || words[0] === 'a' ? 'loose' : value > 20 ? 'certain' : 'counting';
  const also = clockValues(
    value,
    text.slice(0, match.index),
    text.slice(match.index + match[0].length),
  );
  return { kind: isShare ? 'percent' : 'number', value, also, strength };
}

/** “Twenty to seven” is 6:40 elsewhere: what else the twenty and the seven may be. */
function clockValues(value: number, before: string, after: string): number[] {
  const minutes = new RegExp(`^\\s(?:minutes\\s)?to\\s(?:${WORD})\\b`, 'iu');
  if (minutes.test(after.slice(0, 24)) && value < 60) return [60 - value];
  const hour = new RegExp(`\\b(?:${WORD}|quarter)(?:\\sminutes)?\\sto\\s$`, 'iu');
  return hour.test(before.slice(-24)) && value <= 24 ? [value - 1, value + 11] : [];
}

const PARTS = [
  `(?<m1>${MONTH})\\s(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]*\\d{3}|\\d|:|\\.\\d|\\s?(?:percent|%|million|billion))(?:,?\\s(?<y1>\\d{4}))?`,
  `(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<m2>${MONTH})(?:,?\\s(?<y2>\\d{4}))?`,
  `(?<m3>${MONTH}),?\\s(?:of\\s)?(?<y3>\\d{4})`,
  `(?<relative>last|this|next)\\s(?<m4>${MONTH})`,
];
const DATE = new RegExp(`(?<![\\p{L}\\d])(?:${PARTS.join('|')})(?!\\p{L}|\\d)`, 'gu');

function englishDates(text: string): DateMention[] {
  return [...text.matchAll(DATE)].map((match) => {
    const groups = match.groups ?? {};
    const part = (name: string): string | undefined =>
      ['1', '2', '3', '4'].map((index) => groups[name + index]).find((each) => each !== undefined);
    const [year, day] = [part('y'), part('d')];
    return {
      year: year === undefined ? undefined : Number(year),
      month: monthNumber(part('m') ?? ''),
      day: day === undefined ? undefined : Number(day),
      relative: groups['relative'] !== undefined,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
}

/** The value of a small number in words: `five` is 5. */
export const englishNumber = (word: string): number | undefined => SMALL.get(word.toLowerCase());

/** The ranks that a text lists its points by, in order: `first, …; second, …`. */
export function englishRanks(text: string): number[] {
  return [
    ...text.matchAll(/(?:^|[.:;,“]\s+|\band\s+)(\p{L}+?)(?:ly)?(?=,|\sis\b|\s\p{Ll})/giu),
  ].flatMap(([, word = '']) => ORDINALS.get(word.toLowerCase()) ?? []);
}
