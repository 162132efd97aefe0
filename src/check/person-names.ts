import { pinyinSyllables } from '../languages/pinyin-syllables.js';
import { SURNAMES, SURNAME_PINYIN } from '../languages/surnames.js';
import type { Passage } from './passage.js';
import type { IsReading } from './tools/readings.js';

/** What may be a Chinese person's name in a Chinese text. */
export interface ChineseName {
  readonly text: Passage;
  /** Whether this person is named elsewhere in both languages. */
  readonly isKnown: boolean;
}

/** What may be a Chinese person's name in pinyin. */
export interface EnglishName {
  readonly text: Passage;
  /** The characters of a text that read as this name; undefined if there are none. */
  readonly writtenIn: (text: string, isReading: IsReading) => string | undefined;
  readonly reads: (characters: string, isReading: IsReading) => boolean;
  /** How many of the characters read as the name has it, where the family's is one of them; else 0. */
  readonly likeness: (characters: string, isReading: IsReading) => number;
}

/** Two words with capitals, the second of one or two syllables: Zhao Kezhi. */
const TWO_WORDS =
  /(?<![\p{L}'’-])(?=(\p{Lu}\p{Ll}{1,8})\s(\p{Lu}\p{Ll}{1,12}(?:['’-]\p{L}\p{Ll}+)?)(?![\p{L}-]|['’]\p{Ll}{2}))/gu;

/** Names of places and peoples that read as names of persons do. */
const NO_PERSON =
  /^(?:Hong|Han|Tang|Song|Ming|Qing|Yuan|Wei|Jin|Long|Men|Can|An|He|Sun|Fan|Gang|Bang|Bin|Pan|Ban)$/u;
const WORDS = new Set(
  'an ban bin can change dai fan fen gang he hen hung long men pan pen ping pang sang she shun song sun tan tang ten wan woman'.split(
    ' ',
  ),
);

export function englishNames(passage: Passage): EnglishName[] {
  return [...passage.text.matchAll(TWO_WORDS)].flatMap((match) => {
    const [, family = '', given = ''] = match;
    const familySyllables = pinyinSyllables(family, 2)
      .map((way) => way.join(''))
      .filter((way) => SURNAME_PINYIN.has(way));
    const givenWays = pinyinSyllables(given, 2);
    if (familySyllables.length === 0 || givenWays.length === 0) return [];
    if (NO_PERSON.test(family) && WORDS.has(given.toLowerCase())) return [];
    const ways = pinyinSyllables(family, 2).flatMap((before) =>
      givenWays.map((after) => [...before, ...after]),
    );
    const text = passage.slice(match.index, match.index + family.length + 1 + given.length);
    return [nameOf(text, ways, familySyllables)];
  });
}

function nameOf(
  text: Passage,
  ways: readonly (readonly string[])[],
  family: readonly string[],
): EnglishName {
  const readsAs = (character: string, syllable: string, isReading: IsReading): boolean =>
    isReading(character, syllable) ||
    isReading(character, syllable.replace('v', 'ü')) ||
    // Lü is often written Lu, and Lyu in passports.
    (/^[ln]u$/u.test(syllable) && isReading(character, syllable.replace('u', 'ü')));
  const matches = (
    characters: readonly string[],
    way: readonly string[],
    isReading: IsReading,
  ): number =>
    way.filter((syllable, index) => readsAs(characters[index] ?? '', syllable, isReading)).length;
  const isFamily = (characters: string): boolean =>
    family.some((pinyin) =>
      [characters.slice(0, 1), characters.slice(0, 2)].some((each) => {
        const known = SURNAMES.get(each);
        return known === pinyin || (known === 'lv' && /^l[uü]$/u.test(pinyin));
      }),
    );
  return {
    text,
    reads: (characters, isReading) => {
      const list = Array.from(characters);
      return ways.some(
        (way) => way.length === list.length && matches(list, way, isReading) === way.length,
      );
    },
    writtenIn: (chinese, isReading) => {
      const list = Array.from(chinese);
      for (const way of ways) {
        for (let from = 0; from + way.length <= list.length; from++) {
          // Most places fail at the first character.
          if (!readsAs(list[from] ?? '', way[0] ?? '', isReading)) continue;
          const part = list.slice(from, from + way.length);
          if (matches(part, way, isReading) === way.length) return part.join('');
        }
      }
      return undefined;
    },
    likeness: (characters, isReading) => {
      if (!isFamily(characters)) return 0;
      const list = Array.from(characters);
      return Math.max(
        ...ways
          .filter((way) => way.length === list.length)
          .map((way) => matches(list, way, isReading)),
        0.5,
      );
    },
  };
}

/** What follows a name, or ends it. */
const AFTER_NAME =
  /^(?:[，、。；：:（(]|$|出席|表示|說|说|指出|強調|强调|同|與|与|和|會見|会见|參加|参加|發言|发言|宣布|認為|认为|主持|率|在|先生|女士|教授|博士|通|介紹|介绍|告訴|告诉)/u;
/** What stands before a name: an office, or a mark. */
const BEFORE_NAME =
  /(?:長|长|員|员|席|書記|书记|總理|总理|總統|总统|專員|专员|主任|司令|教授|記者|记者|先生|女士|代表|助理|校長|院士|經理|经理|[、，。：「“])$/u;

/** People of a Chinese text: those who are known, and those that stand as names do. */
export function namesIn(passage: Passage, known: ReadonlyMap<string, unknown>): ChineseName[] {
  const { text } = passage;
  const found: { from: number; to: number; isKnown: boolean }[] = [];
  for (const name of known.keys()) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      found.push({ from: at, to: at + name.length, isKnown: true });
    }
  }
  for (let at = 0; at < text.length; at++) {
    const family = [text.slice(at, at + 2), text.charAt(at)].find((each) => SURNAMES.has(each));
    if (
      family === undefined ||
      !(at === 0 || BEFORE_NAME.test(text.slice(Math.max(0, at - 2), at)))
    )
      continue;
    for (const given of [2, 1]) {
      const to = at + family.length + given;
      const isHan = /^\p{Script=Han}+$/u.test(text.slice(at, to));
      if (!isHan || to > text.length || !AFTER_NAME.test(text.slice(to, to + 2))) continue;
      if (!found.some((each) => each.from < to && at < each.to))
        found.push({ from: at, to, isKnown: false });
      break;
    }
  }
  return found.map(({ from, to, isKnown }) => ({ text: passage.slice(from, to), isKnown }));
}
