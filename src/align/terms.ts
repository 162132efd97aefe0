import { numberTokens } from '../languages/number-tokens.js';
import type { Word, WordReader } from '../languages/words.js';
import type { LanguageTag } from '../model/language.js';

/** Something in a unit that its translation may render: a word, a number, a name, a mark. */
export interface Term {
  /** What it is, alike wherever it stands: for counting how common it is. */
  readonly name: string;
  /** It matches a term of the other side that has one of these too. */
  readonly keys: readonly string[];
  /** How much it tells, before its frequency is weighed: 1 for a word. */
  readonly worth: number;
}

/** The terms of every unit of a text. */
export type Terms = readonly (readonly Term[])[];

/** Terms of the source language and their renderings in the target language. */
export type Glossary = ReadonlyMap<string, readonly string[]>;

/** Marks that translators keep, in one form for all languages. */
const MARKS: readonly [RegExp, string][] = [
  [/[？?]/u, '?'],
  [/[！!]/u, '!'],
  [/[：:]/u, ':'],
  [/[„“「『"«]/u, '“'],
  [/[（(]/u, '('],
  [/\uFFFC/u, 'picture or note'],
];

const MARK = 0.35;
const NUMBER = 1.6;
const GLOSSARY = 2.5;
const WORDS: Readonly<Record<Word['kind'], number>> = {
  word: 1,
  character: 0.45,
  pair: 0.5,
  name: 1.4,
  carried: 1.6,
};

/** The terms of one unit, each once. */
export function termsOf(text: string, language: LanguageTag, reader: WordReader): Term[] {
  const terms = new Map<string, Term>();
  const add = (name: string, keys: readonly string[], worth: number): void => {
    if (!terms.has(name)) terms.set(name, { name, keys, worth });
  };
  const plain = text.normalize('NFKC');
  for (const number of numberTokens(plain, language)) add(`#${number}`, [`#${number}`], NUMBER);
  for (const [pattern, mark] of MARKS) if (pattern.test(plain)) add(mark, [mark], MARK);
  for (const { form, meanings, kind } of reader.read(plain)) add(form, meanings, WORDS[kind]);
  return [...terms.values()];
}

/**
 * The terms of a glossary that stand in a unit of the source, or whose renderings stand in a unit
 * of the target, small and capital letters alike.
 */
export function glossaryTerms(text: string, glossary: Glossary, side: 'source' | 'target'): Term[] {
  const lower = text.toLowerCase();
  return [...glossary]
    .filter(([term, renderings]) =>
      (side === 'source' ? [term] : renderings).some((each) => lower.includes(each.toLowerCase())),
    )
    .map(([term]) => ({ name: `term ${term}`, keys: [`term ${term}`], worth: GLOSSARY }));
}
