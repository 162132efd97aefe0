import type { LanguageTag } from '../model/language.js';
import { chineseEnglishFor } from './chinese-english.js';
import { dictionaryWords, nameStarts, pairsOfCharacters } from './chinese-words.js';
import { isChinese } from './registry.js';
import { englishStems, stemEnglish } from './stem-english.js';

/** A piece of a text that its translation may render. */
export interface Word {
  /** As it is written, but for forms that mean the same: one script, one case. */
  readonly form: string;
  /** What its translation may hold in its place: stems, readings. */
  readonly meanings: readonly string[];
  /**
   * `character` is a word of one character, `pair` two characters that need not be a word, `name`
   * what reads like a name of the other text, `carried` a word of the other script.
   */
  readonly kind: 'word' | 'character' | 'pair' | 'name' | 'carried';
}

export interface WordReader {
  /** Words of a text, in order; one may come more than once. */
  read(text: string): Word[];
  /** True if `meanings` are from a dictionary, and not only what both languages write alike. */
  readonly hasDictionary: boolean;
}

/**
 * Reads texts of one language for the sake of finding their counterparts in another.
 *
 * @param others the texts of the other language, whose names may be read out in this one
 */
export function wordReader(
  language: LanguageTag,
  otherLanguage: LanguageTag,
  others: readonly string[],
): WordReader {
  const dictionary = chineseEnglishFor(language, otherLanguage);
  if (dictionary === undefined) {
    const read = isChinese(language) ? chineseWithoutDictionary : lettersAlike;
    return { read, hasDictionary: false };
  }
  if (!isChinese(language)) return { read: stemmedWords, hasDictionary: true };
  const names = nameStarts(others);
  return {
    hasDictionary: true,
    read: (text) => [
      ...carriedWords(text, englishStems),
      ...dictionaryWords(text, dictionary, names),
    ],
  };
}

const inSmallLetters = (word: string): string[] => [word.toLowerCase()];

/** What a Chinese text has in Latin letters, its translation has too. */
function carriedWords(text: string, stemsOf: (word: string) => string[]): Word[] {
  return [...text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{N}]*/gu)].flatMap(([word]) =>
    stemsOf(word).map((stem): Word => ({ form: stem, meanings: [stem], kind: 'carried' })),
  );
}

function chineseWithoutDictionary(text: string): Word[] {
  return [...carriedWords(text, inSmallLetters), ...pairsOfCharacters(text)];
}

function* lettersOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}'’]*/gu)) {
    yield word.replace(/['’]\p{L}{0,2}$/u, '');
  }
}

/** English words by their stems; what may be a Chinese name also by its letters. */
function stemmedWords(text: string): Word[] {
  return [...lettersOf(text)].flatMap((word): Word[] => {
    const lower = word.toLowerCase();
    const stem = stemEnglish(lower);
    if (stem === '') return [];
    const isName = lower.length >= 4 && /^\p{Lu}/u.test(word);
    return [{ form: stem, meanings: isName ? [stem, `~${lower}`] : [stem], kind: 'word' }];
  });
}

const LONG_WORD = 6;
const BEGINNING = 5;

/** Two languages in letters share names, and words that begin alike: nation, Nationen. */
function lettersAlike(text: string): Word[] {
  return [...lettersOf(text)].map((word): Word => {
    const lower = word.toLowerCase();
    const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
    const alike = plain.length < LONG_WORD ? [] : [`${plain.slice(0, BEGINNING)}…`];
    return { form: lower, meanings: [plain, ...alike], kind: 'word' };
  });
}
