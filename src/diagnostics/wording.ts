import { createRequire } from 'node:module';
import type OpenCC from 'opencc-js/cn2t';
import type { Advice, Bilingual, BilingualAdvice } from './problem.js';

/** Takes the language of a text that its reader reads. */
export type Wording = (text: Bilingual) => string;

export const inEnglish: Wording = ({ english }) => english;
export const inSimplified: Wording = ({ chinese }) => chinese;

/** A problem as its reader reads it. */
export const worded = ({ reason, hint, chinese }: BilingualAdvice, wording: Wording): Advice => ({
  reason: wording({ english: reason, chinese: chinese.reason }),
  hint: wording({ english: hint, chinese: chinese.hint }),
});

/** Who Bifolio speaks to: readers of English, or of Chinese in either script. */
export type Reader = 'english' | 'simplified' | 'traditional';

/** Locales of places that write Chinese in traditional characters. */
const TRADITIONAL = /^zh[-_](?:.*hant|tw|hk|mo)/i;

/**
 * The reader of a locale: of Chinese for a Chinese one, of English for all others.
 *
 * @param locale as POSIX or BCP 47 has it: `zh_TW.UTF-8`, `zh-Hans-CN`
 */
export function readerOf(locale: string): Reader {
  if (!/^zh\b/i.test(locale.replace('_', '-'))) return 'english';
  return TRADITIONAL.test(locale) ? 'traditional' : 'simplified';
}

/** The wording for a reader. */
export const wordingFor = (reader: Reader): Wording => WORDINGS[reader];

/** A problem for every reader. */
export const wordedForAll = (problem: BilingualAdvice): Readonly<Record<Reader, Advice>> => ({
  english: worded(problem, inEnglish),
  simplified: worded(problem, inSimplified),
  traditional: worded(problem, inTraditional),
});

/** Simplified as written, in the characters and words of Taiwan. */
const inTraditional: Wording = ({ chinese }) => convertAround(chinese, converter());

const WORDINGS: Readonly<Record<Reader, Wording>> = {
  english: inEnglish,
  simplified: inSimplified,
  traditional: inTraditional,
};

type Convert = (text: string) => string;

let loaded: Convert | undefined;

/** OpenCC takes a quarter of a second to load, which help and a good build do without. */
function converter(): Convert {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const { Converter } = require('opencc-js/cn2t') as typeof OpenCC;
    loaded = Converter({ from: 'cn', to: 'twp' });
  }
  return loaded;
}

/**
 * Convert what stands outside quotation marks, and set 「 」 for the marks themselves: what they
 * hold is the manuscript’s, and stays as it is. Where the marks do not match, because a value has
 * one, all from the first to the last of them is taken for one value.
 */
function convertAround(text: string, convert: Convert): string {
  let result = '';
  let from = 0;
  for (const [open, close] of quoted(text)) {
    result += `${convert(text.slice(from, open))}「${text.slice(open + 1, close)}」`;
    from = close + 1;
  }
  return result + convert(text.slice(from));
}

/** Where the outermost quotation marks of a text stand. */
function quoted(text: string): (readonly [open: number, close: number])[] {
  const marks = [...text.matchAll(/[“”]/gu)];
  const pairs: [number, number][] = [];
  let depth = 0;
  let open = 0;
  for (const { 0: mark, index } of marks) {
    if (mark === '“' && depth++ === 0) open = index;
    if (mark === '”' && --depth === 0) pairs.push([open, index]);
    if (depth < 0) break;
  }
  const [first, last] = [marks[0]?.index ?? 0, marks.at(-1)?.index ?? 0];
  if (depth === 0) return pairs;
  return first === last ? [] : [[first, last]];
}
