import type { RuleId } from '../model/rule.js';
import type { Rule } from './rule.js';
import { brokenTitle } from './rules/any/broken-title.js';
import { pairedQuotes } from './rules/any/paired-quotes.js';
import { lostApostrophe } from './rules/en/lost-apostrophe.js';
import { quoteStyle } from './rules/en/quote-style.js';
import { englishSpelling } from './rules/en/spelling.js';
import { strayMark } from './rules/en/stray-mark.js';
import { variantSpelling } from './rules/en/variant-spelling.js';
import { acronymFirstUse } from './rules/pair/acronym-first-use.js';
import { countList } from './rules/pair/count-list.js';
import { creditParity } from './rules/pair/credit-parity.js';
import { dateAgree } from './rules/pair/date-agree.js';
import { emphasisParity } from './rules/pair/emphasis-parity.js';
import { namePinyin } from './rules/pair/name-pinyin.js';
import { numberAgree } from './rules/pair/number-agree.js';
import { paragraphParity } from './rules/pair/paragraph-parity.js';
import { quoteParity } from './rules/pair/quote-parity.js';
import { stale } from './rules/pair/stale.js';
import { termConsistency } from './rules/pair/term-consistency.js';
import { termGlossary } from './rules/pair/term-glossary.js';
import { interpunct } from './rules/zh/interpunct.js';
import { mojibake } from './rules/zh/mojibake.js';
import { punctuationWidth } from './rules/zh/punctuation-width.js';
import { readingInjection } from './rules/zh/reading-injection.js';
import { scriptMix } from './rules/zh/script-mix.js';

/** Every rule by its name. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  'pair/paragraph-parity': paragraphParity,
  'pair/number-agree': numberAgree,
  'pair/date-agree': dateAgree,
  'pair/count-list': countList,
  'pair/term-glossary': termGlossary,
  'pair/term-consistency': termConsistency,
  'pair/name-pinyin': namePinyin,
  'pair/quote-parity': quoteParity,
  'pair/emphasis-parity': emphasisParity,
  'pair/credit-parity': creditParity,
  'pair/acronym-first-use': acronymFirstUse,
  'pair/stale': stale,
  'zh/reading-injection': readingInjection,
  'zh/punctuation-width': punctuationWidth,
  'zh/script-mix': scriptMix,
  'zh/mojibake': mojibake,
  'zh/interpunct': interpunct,
  'en/stray-mark': strayMark,
  'en/lost-apostrophe': lostApostrophe,
  'en/spelling': englishSpelling,
  'en/variant-spelling': variantSpelling,
  'en/quote-style': quoteStyle,
  'any/paired-quotes': pairedQuotes,
  'any/broken-title': brokenTitle,
};
