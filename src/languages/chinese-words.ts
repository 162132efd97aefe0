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
  const simple = dictionary.simplify(withoutReadings(text, dictionary));
  return runsOfHan(simple).flatMap((run) => [
    ...cut(run, dictionary),
    ...namesIn(Array.from(run), dictionary, names),
  ]);
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
    const form = dictionary.wordAt(run, at);
    const kind = form.length === 1 ? 'character' : 'word';
    words.push({ form, meanings: dictionary.meaningsOf(form), kind });
    at += form.length;
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
  const follow = (from: number, to: number, before: string): void => {
    for (const next of dictionary.readingsOf(characters[to] ?? '')) {
      const reading = before + next;
      const isWhole = names.get(reading);
      if (isWhole === undefined) continue;
      if (isWhole) {
        const form = `~${characters.slice(from, to + 1).join('')}`;
        words.push({ form, meanings: [`~${reading}`], kind: 'name' });
      }
      if (to - from + 1 < LONGEST_NAME) follow(from, to + 1, reading);
    }
  };
  for (const start of characters.keys()) follow(start, start, '');
  return words;
}
