import type { RuleId } from '../model/rule.js';
import type { Rule } from './rule.js';
import { dateAgree } from './rules/pair/date-agree.js';
import { numberAgree } from './rules/pair/number-agree.js';
import { paragraphParity } from './rules/pair/paragraph-parity.js';
import { punctuationWidth } from './rules/zh/punctuation-width.js';
import { readingInjection } from './rules/zh/reading-injection.js';

/** Every rule by its name. */
export const RULES: Readonly<Partial<Record<RuleId, Rule>>> = {
  'pair/paragraph-parity': paragraphParity,
  'pair/number-agree': numberAgree,
  'pair/date-agree': dateAgree,
  'zh/reading-injection': readingInjection,
  'zh/punctuation-width': punctuationWidth,
};
