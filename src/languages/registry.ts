import type { LanguageTag, Side } from '../model/language.js';
import { simplifiedChinese, traditionalChinese } from './chinese.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import type { Language } from './language.js';

const LANGUAGES: readonly Language[] = [
  traditionalChinese,
  simplifiedChinese,
  english,
  french,
  german,
];

/** The languages a publication may be in. */
export const knownTags: readonly LanguageTag[] = LANGUAGES.map((language) => language.tag);

/** The languages of a publication that names none. */
export const defaultTags: Readonly<Record<Side, LanguageTag>> = {
  verso: traditionalChinese.tag,
  recto: english.tag,
};

/**
 * What is known of a language.
 *
 * @throws RangeError for a tag that the configuration's schema should have refused.
 */
export function languageOf(tag: LanguageTag): Language {
  const language = LANGUAGES.find((known) => known.tag === tag);
  if (language === undefined) throw new RangeError(`No such language: ${tag}`);
  return language;
}

/**
 * As `languageOf`, for text of any language, in a script or region that need not be one of ours
 * (`zh`, `en-GB`): undefined where there is nothing to know.
 */
export function findLanguage(tag: LanguageTag): Language | undefined {
  return (
    LANGUAGES.find((known) => known.tag === tag) ??
    LANGUAGES.find((known) => primaryOf(known.tag) === primaryOf(tag))
  );
}

const primaryOf = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;

/** Whether a language is written in Chinese characters. */
export function isChinese(tag: LanguageTag): boolean {
  const script = findLanguage(tag)?.script;
  return script === 'Hant' || script === 'Hans';
}

/** Whether a language is written in Traditional Chinese characters. */
export function isTraditional(tag: LanguageTag): boolean {
  return findLanguage(tag)?.script === 'Hant';
}

/** Whether a language is English, for the rules of its spelling. */
export function isEnglish(tag: LanguageTag): boolean {
  return tag === english.tag;
}

/** The languages that the settings for Chinese are for. */
export const chineseTags: readonly LanguageTag[] = knownTags.filter(isChinese);

/** Names a file of this language may have, in order of preference: `zh-Hant.md`, then `zh.md`. */
export function fileNames(tag: LanguageTag): readonly string[] {
  const primary = primaryOf(tag);
  return primary === tag ? [`${tag}.md`] : [`${tag}.md`, `${primary}.md`];
}

/** Characters without white space that other languages need for one of Chinese. */
const LETTERS_FOR_A_CHARACTER = 3;

/** How many characters of the target language usually render one of the source language. */
export function usualRatio(source: LanguageTag, target: LanguageTag): number {
  if (isChinese(source) === isChinese(target)) return 1;
  return isChinese(source) ? LETTERS_FOR_A_CHARACTER : 1 / LETTERS_FOR_A_CHARACTER;
}
