import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { LanguageTag } from '../model/language.js';
import { PACKAGE_ROOT } from '../own-package.js';
import { isChinese } from './registry.js';

/** What is known of Chinese words for the sake of finding their English; for matching only. */
export interface ChineseEnglish {
  /** The text with simplified characters for traditional ones. */
  simplify(text: string): string;
  /** The longest word at a place of a text in simplified characters; else the character there. */
  wordAt(text: string, place: number): string;
  /**
   * Stems of a word's English and, since a long word may be rendered by its parts, those of its
   * pairs of characters; none for what is no word.
   */
  meaningsOf(word: string): readonly string[];
  /** Readings of a character, without tones: `zhao`. */
  readingsOf(character: string): readonly string[];
}

const DATA = new URL('data/zh-en.txt.br', PACKAGE_ROOT);

let loaded: ChineseEnglish | undefined;

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
  const stemsOf = (word: string): readonly string[] =>
    wordsFrom(word.charAt(0)).words.get(word.slice(1))?.split(' ') ?? [];
  const meanings = new Map<string, readonly string[]>();
  return {
    simplify: (traditional) =>
      Array.from(traditional, (character) => simple.get(character) ?? character).join(''),
    wordAt: (text, place) => {
      const first = text.charAt(place);
      const { words: known, longest } = wordsFrom(first);
      for (let length = Math.min(longest, text.length - place); length > 1; length--) {
        const rest = text.slice(place + 1, place + length);
        if (known.has(rest)) return first + rest;
      }
      return first;
    },
    meaningsOf: (word) => {
      let known = meanings.get(word);
      if (known === undefined) {
        const all = new Set(stemsOf(word));
        for (let part = 0; word.length > 2 && part + 2 <= word.length; part++) {
          for (const stem of stemsOf(word.slice(part, part + 2))) all.add(stem);
        }
        known = [...all];
        meanings.set(word, known);
      }
      return known;
    },
    readingsOf: (character) => readings.get(character) ?? [],
  };
}

/** The words that begin with one character. */
interface WordsFrom {
  /** Stems with blanks between them, by what follows the first character. */
  readonly words: ReadonlyMap<string, string>;
  readonly longest: number;
}

function openLine(line: string): WordsFrom {
  const words = new Map<string, string>();
  let longest = 1;
  for (const entry of line.split('\t').slice(1)) {
    const blank = entry.indexOf(' ');
    words.set(entry.slice(0, blank), entry.slice(blank + 1));
    longest = Math.max(longest, blank + 1);
  }
  return { words, longest };
}
