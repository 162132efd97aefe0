import { chineseMentions } from './chinese-mentions.js';
import { englishMentions } from './english-mentions.js';
import { isChinese, isEnglish } from './registry.js';
import type { LanguageTag } from '../model/language.js';

/** A number, rank, share or month that a text speaks of. */
export interface Mention {
  readonly kind: 'number' | 'ordinal' | 'percent' | 'month' | 'day' | 'year';
  readonly value: number;
  /** Other values that a translation may have for the same: `1980s` is 80 too, `3 p.m.` is 15. */
  readonly also: readonly number[];
  /**
   * `certain` for what can be nothing else; `counting` for a small number in words before what it
   * counts; `loose` for what may be a number or a manner of speaking.
   */
  readonly strength: 'certain' | 'counting' | 'loose';
  /** Half-open, in UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
}

/** A day, or a month of a year: what the text says of it. */
export interface DateMention {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  /** Whether the year is told by a word: 今年, last. */
  readonly relative: boolean;
  readonly from: number;
  readonly to: number;
}

/** What a text says of numbers and days. A number that is part of a date is in both lists. */
export interface Mentions {
  readonly numbers: readonly Mention[];
  readonly dates: readonly DateMention[];
}

/** Read numbers and dates; undefined for languages whose numbers are not known. */
export function mentionsOf(text: string, language: LanguageTag): Mentions | undefined {
  // Full-width digits are as long as others, so that places stay.
  const plain = text.replace(/[０-９．，％]/gu, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
  if (isChinese(language)) return chineseMentions(plain);
  return isEnglish(language) ? englishMentions(plain) : undefined;
}
