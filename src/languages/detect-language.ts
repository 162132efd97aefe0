import type { LanguageTag } from '../model/language.js';
import { simplifiedChinese, traditionalChinese } from './chinese.js';
import { isChinese } from './registry.js';

/** Pinyin in brackets after a Chinese character belongs to the Chinese. */
const READING = /(?<=\p{Script=Han})[(（][\p{Script=Latin}\p{M} ]{1,12}[)）]/gu;
/** A Chinese character says about as much as three Latin letters. */
const HAN_WEIGHT = 3;

/**
 * Which of two languages a passage is in, by its letters: Chinese against a language in Latin
 * letters.
 *
 * @returns undefined if it holds no letters, or if both languages are written alike
 */
export function detectLanguage(
  text: string,
  languages: readonly LanguageTag[],
): LanguageTag | undefined {
  const plain = text.replace(READING, '');
  const han = (plain.match(/\p{Script=Han}/gu)?.length ?? 0) * HAN_WEIGHT;
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han === 0 && latin === 0) return undefined;
  const chinese = languages.filter(isChinese);
  const others = languages.filter((tag) => !isChinese(tag));
  const candidates = han > latin ? chinese : others;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * The script that Chinese text is in, by the characters that only one of the two has.
 *
 * @returns the tag of Traditional or Simplified Chinese; Traditional if nothing tells them apart
 */
export async function detectChineseScript(text: string): Promise<LanguageTag> {
  const [{ Converter: fromTraditional }, { Converter: fromSimplified }] = await Promise.all([
    import('opencc-js/t2cn'),
    import('opencc-js/cn2t'),
  ]);
  const simplify = fromTraditional({ from: 't', to: 'cn' });
  const complicate = fromSimplified({ from: 'cn', to: 't' });
  let traditional = 0;
  let simplified = 0;
  for (const [character] of text.slice(0, 20_000).matchAll(/\p{Script=Han}/gu)) {
    const isSimple = simplify(character) === character;
    const isFull = complicate(character) === character;
    if (isSimple && !isFull) simplified++;
    if (isFull && !isSimple) traditional++;
  }
  return simplified > traditional ? simplifiedChinese.tag : traditionalChinese.tag;
}
