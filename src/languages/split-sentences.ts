import type { LanguageTag } from '../model/language.js';
export function splitSentences(text: string, language: LanguageTag): number[] {
  if (text === '') return [];
  const re = language.startsWith('zh') ? /[。！？]+[」』”’）》】\uFFFC]*\s*/gu : /[.!?]+["”’)\]\uFFFC]*\s+(?=[A-Z“])/gu;
  const ends = [...text.matchAll(re)].map((m) => m.index + m[0].length).filter((e) => e < text.length);
  return [...ends, text.length];
}
