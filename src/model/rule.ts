/** How loud a rule speaks; `off` is not at all. */
export type RuleLevel = 'off' | 'note' | 'warning' | 'error';

export const RULE_LEVELS: readonly RuleLevel[] = ['off', 'note', 'warning', 'error'];

/** Every rule of `check`, by the part of the manuscript that it looks at. */
export const RULE_IDS = [
  'pair/paragraph-parity',
  'pair/number-agree',
  'pair/date-agree',
  'pair/count-list',
  'pair/term-glossary',
  'pair/term-consistency',
  'pair/name-pinyin',
  'pair/quote-parity',
  'pair/emphasis-parity',
  'pair/credit-parity',
  'pair/acronym-first-use',
  'pair/stale',
  'zh/reading-injection',
  'zh/punctuation-width',
  'zh/script-mix',
  'zh/mojibake',
  'zh/interpunct',
  'en/stray-mark',
  'en/lost-apostrophe',
  'en/spelling',
  'en/variant-spelling',
  'en/quote-style',
  'any/paired-quotes',
  'any/broken-title',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Levels by the names of rules, Bifolio's own and those of plugins. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** What `bulletin.yml` says about checking. */
export interface CheckSettings {
  /** Whether a build begins with the rules whose level is `error`. */
  readonly beforeBuild: boolean;
  /** Levels other than the rules' own. */
  readonly rules: RuleLevels;
  /** Words that are spelt as they should be, whatever the dictionary says. */
  readonly words: readonly string[];
}
