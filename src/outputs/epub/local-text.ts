import type { BulletinConfig } from '../../model/config.js';
import type { ByLanguage, LanguageTag } from '../../model/language.js';
import { legalXml } from './legal-xml.js';

/** A text and the language it is in. */
export interface LocalText {
  readonly language: LanguageTag;
  readonly text: string;
}

/** The publication's two languages, verso first. */
export function bothLanguages(config: BulletinConfig): readonly [LanguageTag, LanguageTag] {
  return [config.languages.verso, config.languages.recto];
}

/**
 * The texts there are, verso first, without what XML cannot hold; a text that is the same in both
 * languages stands once.
 */
export function localTexts(config: BulletinConfig, texts: ByLanguage<string>): LocalText[] {
  const found: LocalText[] = [];
  for (const language of bothLanguages(config)) {
    const text = legalXml(texts.get(language) ?? '').trim();
    if (text !== '' && !found.some((other) => other.text === text)) found.push({ language, text });
  }
  return found;
}

/** Both texts on one line, where a format has room for one only. */
export function joinTexts(texts: readonly LocalText[]): string {
  return texts.map(({ text }) => text).join(' · ');
}
