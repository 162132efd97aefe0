import { stringify } from 'yaml';
import type { Languages } from './choose-languages.js';
import type { LanguageTag } from '../model/language.js';

export interface Settings {
  readonly slug: string;
  readonly languages: Languages;
  readonly title: ReadonlyMap<LanguageTag, string>;
  readonly date: string;
}

/** The text of `bulletin.yml`. */
export function bulletinFile({ slug, languages, title, date }: Settings): string {
  const { verso, recto } = languages;
  return stringify(
    { slug, languages: { verso, recto }, title: Object.fromEntries(title), date },
    { lineWidth: 0 },
  );
}
