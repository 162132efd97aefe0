import type { ByLanguage, LanguageTag } from '../../model/language.js';

/** A text and the language it is in. */
export interface LocalText {
  readonly language: LanguageTag;
  readonly text: string;
}

/**
 * The texts there are, in the order of the languages; one that is the same in two languages stands
 * once.
 */
export function localTexts(
  languages: readonly LanguageTag[],
  texts: ByLanguage<string>,
): LocalText[] {
  const found: LocalText[] = [];
  for (const language of languages) {
    const text = (texts.get(language) ?? '').trim();
    if (text !== '' && !found.some((other) => other.text === text)) found.push({ language, text });
  }
  return found;
}

/** All texts on one line, where a format has room for one only. */
export function joinTexts(texts: readonly LocalText[]): string {
  return texts.map(({ text }) => text).join(' · ');
}
