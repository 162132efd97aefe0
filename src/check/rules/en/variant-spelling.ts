import { advice, both } from '../../../diagnostics/problem.js';
import { isEnglish } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * The issue spells a word in one way: with or without a hyphen, in capitals or not, the American or
 * the British way. The rarer spelling is pointed at, of two that are as frequent the later.
 *
 * @zh 一个词在这一期里只有一种写法：有没有连字符，大写还是小写，美国式还是英国式。指出的是较少的那
 *   种，次数相同则指出后出现的。
 *
 * @example found “cross-boarder”
 * zh: 跨國犯罪，跨國犯罪。
 * en: They fight cross-border crimes. They fight cross-boarder crimes.
 *
 * @example found “Covid-19”
 * zh: 疫情。疫情。疫情。
 * en: COVID-19 came. COVID-19 stayed. Covid-19 left.
 *
 * @example found “law-enforcement,” and “organise”
 * zh: 執法能力，執法合作，組織。
 * en: They build the capacity of law-enforcement, and organize law enforcement; they organise it.
 *
 * @example silent
 * zh: 長期合作，從長期看。
 * en: Long-term cooperation in the long term; law-enforcement agencies and law enforcement; cross-border and cross-strait.
 */
export const variantSpelling: Rule = {
  id: 'en/variant-spelling',
  level: 'warning',
  summary: both(
    'A word is spelt in one way throughout the issue.',
    '同一个词在整期里只用一种拼法。',
  ),
  check: (issue) => {
    const words = blocksIn(issue, isEnglish).flatMap(({ passage }) => wordsOf(passage));
    return [
      ...rarer(words, ({ written }) => written.toLowerCase(), isCapital),
      ...rarer(
        words,
        ({ written }) => american(written.toLowerCase()),
        () => true,
      ),
      ...nearCompounds(words),
      ...hyphenated(words),
    ];
  },
};

interface Word {
  readonly written: string;
  readonly passage: Passage;
  readonly from: number;
  /** What stands behind it, up to the next word. */
  readonly after: string;
  readonly next: string;
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

function wordsOf(passage: Passage): Word[] {
  const matches = [...passage.text.matchAll(WORD)];
  return matches.map((match, index) => {
    const next = matches[index + 1];
    const end = match.index + match[0].length;
    return {
      written: match[0],
      passage,
      from: match.index,
      after: passage.text.slice(end, next?.index),
      next: next?.[0] ?? '',
    };
  });
}

/** Words that are one by a key and more than one by their spelling. */
function rarer(
  words: readonly Word[],
  keyOf: (word: Word) => string,
  differ: (one: string, other: string) => boolean,
): Finding[] {
  const groups = new Map<string, Map<string, Word[]>>();
  for (const word of words) {
    const key = keyOf(word);
    if (key.length < 4) continue;
    const spellings = groups.get(key) ?? new Map<string, Word[]>();
    groups.set(key, spellings);
    const spelling = differ === isCapital ? word.written : word.written.toLowerCase();
    spellings.set(spelling, [...(spellings.get(spelling) ?? []), word]);
  }
  return [...groups.values()].flatMap((spellings) => {
    if (spellings.size < 2) return [];
    const [[best, most] = ['', []], ...others] = [...spellings].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    return others
      .filter(([spelling]) => differ(best, spelling))
      .flatMap(([, found]) => found.map((word) => finding(word, best, most.length)));
  });
}

/** COVID-19 and Covid-19, eBay and EBay; not a word at the beginning of a sentence or in a title. */
function isCapital(one: string, other: string): boolean {
  const odd = (word: string): boolean => /\d/u.test(word) || /\p{L}\p{Lu}.*\p{Ll}/u.test(word);
  const hasCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word);
  return (
    (/\d/u.test(one) &&
      /\p{Lu}/u.test(one) &&
      /\p{Lu}/u.test(other) &&
      hasCapitals(one) !== hasCapitals(other)) ||
    (odd(one) && odd(other))
  );
}

/** The American form of a word of a British pattern. */
const american = (word: string): string =>
  word
    .replace(/(?<=\p{L}{3})is(?=(?:e|es|ed|ing|ation|ations)$)/u, 'iz')
    .replace(/^(col|fav|hon|lab|neighb|behavi|harb|flav|rum|vap|hum|endeav)our/u, '$1or')
    .replace(/(?<=cent|theat|met|fib)re(s?)$/u, 'er$1')
    .replace(/^(defen|offen|licen)ce/u, '$1se')
    .replace(/^programme/u, 'program');

/** Compounds of which one part is nearly the same: cross-border, cross-boarder. */
function nearCompounds(words: readonly Word[]): Finding[] {
  const compounds = new Map<string, Word[]>();
  for (const word of words) {
    const written = word.written.toLowerCase();
    if (!/^\p{L}{3,}-\p{L}{5,}$/u.test(written)) continue;
    compounds.set(written, [...(compounds.get(written) ?? []), word]);
  }
  const names = [...compounds.keys()];
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other) => {
      const [first = '', rest = ''] = one.split('-');
      const [otherFirst = '', otherRest = ''] = other.split('-');
      const isNear =
        first === otherFirst &&
        rest.charAt(0) === otherRest.charAt(0) &&
        isOneLetterMore(rest, otherRest);
      if (
        !isNear ||
        (/^(?:\p{L}+)s?$/u.test(rest) && (rest === `${otherRest}s` || otherRest === `${rest}s`))
      )
        return [];
      const [a, b] = [compounds.get(one) ?? [], compounds.get(other) ?? []];
      const [right, wrong] = b.length > a.length ? [b, a] : [a, b];
      return wrong.map((word) => finding(word, right[0]?.written ?? '', right.length));
    }),
  );
}

/** Whether one of two words has one letter within it that the other has not. */
function isOneLetterMore(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  // At the end it is another form of the word: state-owned, state-owner.
  return at < short.length && short.slice(at) === long.slice(at + 1);
}

/** A noun with a hyphen that elsewhere has none. Before another noun the hyphen is right. */
function hyphenated(words: readonly Word[]): Finding[] {
  const open = new Map<string, number>();
  const solid = new Map<string, number>();
  for (const { written, after, next } of words) {
    const pair = `${written} ${next}`.toLowerCase();
    if (after === ' ') open.set(pair, (open.get(pair) ?? 0) + 1);
    solid.set(written.toLowerCase(), (solid.get(written.toLowerCase()) ?? 0) + 1);
  }
  return words.flatMap((word): Finding[] => {
    const { written, after, next } = word;
    if (!/^\p{L}{3,}-\p{L}{4,}$/u.test(written)) return [];
    const joined = solid.get(written.replace('-', '').toLowerCase()) ?? 0;
    if (joined > 0) return [finding(word, written.replace('-', ''), joined)];
    const apart = written.replace('-', ' ');
    const count = open.get(apart.toLowerCase()) ?? 0;
    const isNoun = after !== ' ' || /^(?:and|or|of|in|to|for|with|by|is|are|was|were)$/u.test(next);
    // A word that is only ever joined before a noun is no noun of its own: long-term.
    return count > 0 && isNoun && !/-(?:term|level|scale|time|class|quality)$/iu.test(written)
      ? [finding(word, apart, count)]
      : [];
  });
}

const finding = (word: Word, best: string, count: number): Finding => ({
  at: word.passage.spot(word.from, word.from + word.written.length),
  ...advice(
    [
      `“${word.written}” is spelt “${best}” elsewhere (${String(count)} ×)`,
      'Spell it in one way throughout the issue',
    ],
    [`“${word.written}”在别处拼作“${best}”（${String(count)} 次）`, '请在整期里统一拼法'],
  ),
});
