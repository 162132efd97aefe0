import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { LanguageTag } from '../model/language.js';

/** What is known of Chinese words for the sake of finding their English; for matching only. */
export interface ChineseEnglish {
  /** The text with simplified characters for traditional ones; as long as before. */
  simplify(text: string): string;
  /** Stems of the English for a word in simplified characters; undefined if there is no such word. */
  stemsOf(word: string): readonly string[] | undefined;
  /** Readings of a character, without tones: `zhao`. */
  readingsOf(character: string): readonly string[];
  /** How long the longest word is that begins with a character; 1 if there is none. */
  longestFrom(character: string): number;
}

const DATA = fileURLToPath(new URL('../../data/zh-en.txt.br', import.meta.url));

let loaded: ChineseEnglish | undefined;

const isChinese = (tag: LanguageTag): boolean => /^zh\b/u.test(tag);
const isEnglish = (tag: LanguageTag): boolean => /^en\b/u.test(tag);

/**
 * The dictionary for a pair of languages, read once, when first asked for; undefined for all pairs
 * but Chinese and English. The words come from CC-CEDICT (see `data/README.md`).
 */
export function chineseEnglishFor(
  one: LanguageTag,
  other: LanguageTag,
): ChineseEnglish | undefined {
  const isPair = (isChinese(one) && isEnglish(other)) || (isEnglish(one) && isChinese(other));
  if (!isPair) return undefined;
  loaded ??= read(brotliDecompressSync(readFileSync(DATA)).toString('utf8'));
  return loaded;
}

/** The three parts that `scripts/make-dictionary.mjs` wrote. */
function read(text: string): ChineseEnglish {
  const [pairs = '', syllables = '', words = ''] = text.split('\n\n');
  const simple = new Map<string, string>();
  const characters = Array.from(pairs);
  for (let index = 0; index < characters.length; index += 2) {
    simple.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  const readings = new Map<string, string[]>();
  for (const line of syllables.split('\n')) {
    const [syllable = '', all = ''] = line.split(' ');
    for (const character of all) {
      const known = readings.get(character);
      if (known === undefined) readings.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  // A text uses few of the first characters: their lines are taken apart when they are needed.
  const lines = new Map<string, string>();
  for (const line of words.split('\n')) lines.set(line.slice(0, line.indexOf('\t')), line);
  const opened = new Map<string, WordsFrom>();
  const wordsFrom = (first: string): WordsFrom => {
    let found = opened.get(first);
    if (found === undefined) {
      found = openLine(lines.get(first) ?? '');
      opened.set(first, found);
    }
    return found;
  };
  return {
    simplify: (traditional) =>
      traditional.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character),
    stemsOf: (word) => {
      const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
      return wordsFrom(first).words.get(word.slice(first.length));
    },
    readingsOf: (character) => readings.get(character) ?? [],
    longestFrom: (character) => wordsFrom(character).longest,
  };
}

/** The words that begin with one character. */
interface WordsFrom {
  /** Stems, by what follows the first character. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

function openLine(line: string): WordsFrom {
  const words = new Map<string, readonly string[]>();
  let longest = 1;
  for (const entry of line.split('\t').slice(1)) {
    const [rest = '', ...stems] = entry.split(' ');
    words.set(rest, stems);
    longest = Math.max(longest, rest.length + 1);
  }
  return { words, longest };
}
