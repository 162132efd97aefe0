import type { ChineseEnglish } from './chinese-english.js';
import type { Word } from './words.js';

/** Beginnings of names in Latin letters, and whether they are a whole one. */
export type NameStarts = ReadonlyMap<string, boolean>;

const LONGEST_NAME = 4;

/** The names that may be pinyin in texts of another language, with all their beginnings. */
export function nameStarts(texts: readonly string[]): NameStarts {
  const starts = new Map<string, boolean>();
  for (const text of texts) {
    for (const [name] of text.matchAll(/\p{Lu}[a-z]{3,}/gu)) {
      const lower = name.toLowerCase();
      if (starts.get(lower) === true) continue;
      for (let end = 1; end < lower.length; end++) {
        const start = lower.slice(0, end);
        if (!starts.has(start)) starts.set(start, false);
      }
      starts.set(lower, true);
    }
  }
  return starts;
}

const runsOfHan = (text: string): string[] =>
  [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run);

/** Neighbouring characters two by two, whose renderings may be learnt from the text. */
export function pairsOfCharacters(text: string): Word[] {
  return runsOfHan(text).flatMap((run) => {
    const characters = Array.from(run);
    return characters.slice(1).map((character, before): Word => {
      const form = (characters[before] ?? '') + character;
      return { form, meanings: [], kind: 'pair' };
    });
  });
}

/** The words of a Chinese text, the longest that the dictionary has, and what may be names. */
export function dictionaryWords(
  text: string,
  dictionary: ChineseEnglish,
  names: NameStarts,
): Word[] {
  return runsOfHan(withoutReadings(text, dictionary)).flatMap((run) => {
    const simple = dictionary.simplify(run);
    return [...cut(simple, dictionary), ...namesIn(Array.from(simple), dictionary, names)];
  });
}

/** 國(guó)務 -> 國務: readings that a page's markup has left in its text. */
function withoutReadings(text: string, dictionary: ChineseEnglish): string {
  return text.replace(
    /(\p{Script=Han})\(([\p{Script=Latin}\p{M}]{1,8})\)/gu,
    (whole: string, character: string, reading: string) => {
      const plain = reading
        .normalize('NFD')
        .replace(/\u0308/gu, 'v')
        .replace(/\p{M}/gu, '');
      const syllable = plain.toLowerCase().replace('uv', 'v');
      const known = dictionary.readingsOf(dictionary.simplify(character));
      return known.includes(syllable) ? character : whole;
    },
  );
}

/** @param run characters without a gap; those beyond the BMP fall apart, and no word has them */
function cut(run: string, dictionary: ChineseEnglish): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < run.length;) {
    let length = Math.min(dictionary.longestFrom(run.charAt(at)), run.length - at);
    let stems = dictionary.stemsOf(run.slice(at, at + length));
    while (stems === undefined && length > 1) {
      length--;
      stems = dictionary.stemsOf(run.slice(at, at + length));
    }
    const meanings = new Set(stems);
    // A long word may be rendered by its parts: 国务委员 by 国务 and 委员.
    for (let part = at; length > 2 && part + 2 <= at + length; part++) {
      for (const stem of dictionary.stemsOf(run.slice(part, part + 2)) ?? []) meanings.add(stem);
    }
    const form = run.slice(at, at + length);
    words.push({ form, meanings: [...meanings], kind: length === 1 ? 'character' : 'word' });
    at += length;
  }
  return words;
}

/** What reads like a name of the other text: 克志 like `kezhi`. */
function namesIn(
  characters: readonly string[],
  dictionary: ChineseEnglish,
  names: NameStarts,
): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < characters.length; at++) {
    let readings = [''];
    for (let length = 1; length <= LONGEST_NAME && readings.length > 0; length++) {
      const next = dictionary.readingsOf(characters[at + length - 1] ?? '');
      readings = readings
        .flatMap((before) => next.map((reading) => before + reading))
        .filter((reading) => names.has(reading));
      const meanings = readings
        .filter((each) => names.get(each) === true)
        .map((each) => `~${each}`);
      if (meanings.length === 0) continue;
      words.push({
        form: `~${characters.slice(at, at + length).join('')}`,
        meanings,
        kind: 'name',
      });
    }
  }
  return words;
}
