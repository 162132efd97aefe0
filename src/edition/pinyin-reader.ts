import { anyOf } from './any-of.js';
import type { Reader } from '../model/text-edit.js';

/** Chinese characters, but for the mark that repeats the one before it. */
const CHARACTER = /^(?!々)\p{Script=Han}$/u;

/** The package's way to part a text into words that errs least on heteronyms: as few as may be. */
const FEWEST_WORDS = { segmentit: 3 };

/**
 * Reads Chinese in Hanyu Pinyin with tone marks, each word in its context: 銀行 is yínháng, 行走 is
 * xíngzǒu. Syllables have the tones of the dictionary, without sandhi, as GB/T 16159 writes them.
 *
 * @param traditional whether the text is in Traditional characters; words are looked up in
 *   Simplified ones
 * @param own words with their syllables, which come before the dictionary's
 */
export async function pinyinReader(
  traditional: boolean,
  own: ReadonlyMap<string, readonly string[]>,
): Promise<Reader> {
  const { pinyin } = await import('pinyin-pro');
  const simplify = traditional ? await simplifier() : (text: string) => text;
  const ownWords = anyOf([...own.keys()]);
  return (text) => {
    const characters = Array.from(text);
    const syllables = pinyin(simplify(text), {
      type: 'all',
      toneSandhi: false,
      ...FEWEST_WORDS,
    });
    const readings = characters.map((character, index) => {
      const syllable = syllables[index]?.pinyin ?? '';
      return CHARACTER.test(character) && syllable !== '' ? syllable : undefined;
    });
    for (const { index, 0: word } of text.matchAll(ownWords)) {
      const from = Array.from(text.slice(0, index)).length;
      for (const [order, syllable] of (own.get(word) ?? []).entries()) {
        readings[from + order] = syllable;
      }
    }
    return readings;
  };
}

/** Simplified characters, as many as there were: by words where that keeps the number. */
async function simplifier(): Promise<(text: string) => string> {
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 'tw', to: 'cn' });
  const count = (text: string): number => Array.from(text).length;
  return (text) => {
    const converted = convert(text);
    if (count(converted) === count(text)) return converted;
    return Array.from(text, (character) => {
      const simple = convert(character);
      return count(simple) === 1 ? simple : character;
    }).join('');
  };
}
