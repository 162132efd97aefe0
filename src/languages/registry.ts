import type { LanguageTag, Side } from '../model/language.js';
import { simplifiedChinese, traditionalChinese } from './chinese.js';
import { english } from './english.js';
import type { Language } from './language.js';

const LANGUAGES: readonly Language[] = [traditionalChinese, simplifiedChinese, english];

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

/** Names a file of this language may have, in order of preference: `zh-Hant.md`, then `zh.md`. */
export function fileNames(tag: LanguageTag): readonly string[] {
  const primary = tag.split('-')[0] ?? tag;
  return primary === tag ? [`${tag}.md`] : [`${tag}.md`, `${primary}.md`];
}
