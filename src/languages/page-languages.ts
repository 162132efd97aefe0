import { isChinese } from './registry.js';
import type { BulletinConfig } from '../model/config.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';

type Settings = Pick<BulletinConfig, 'languages' | 'writing'>;

/**
 * The language of each side's pages: the publication's two; or Chinese on both, where the book is
 * written in columns.
 */
export function pageLanguages({
  languages,
  writing,
}: Settings): Readonly<Record<Side, LanguageTag>> {
  if (writing === 'horizontal') return languages;
  const alone = SIDES.map((side) => languages[side]).find(isChinese) ?? languages.verso;
  return { verso: alone, recto: alone };
}

/** The languages of the print edition, each once. */
export function printedLanguages(settings: Settings): LanguageTag[] {
  const { verso, recto } = pageLanguages(settings);
  return [...new Set([verso, recto])];
}
