import { advice, both } from '../../../diagnostics/problem.js';
import type { GlossaryTerm } from '../../../model/glossary.js';
import type { Side } from '../../../model/language.js';
import type { BlockPair, Sides } from '../../checked-issue.js';
import type { Passage, Spot } from '../../passage.js';
import { sourceSide, wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';
import { countTerm, findTerm } from '../../find-term.js';

/**
 * Terms that `glossary.yml` lists have one of their renderings in the other language, and none that
 * it forbids.
 *
 * @zh `glossary.yml` 所列的术语，在另一种语言里用的是所列的译法之一，而不是所禁止的。
 *
 * @example found “上合組織” and “Shanghai Group”
 * glossary: {terms: [{term: 上合組織, allowed: [SCO], forbidden: [Shanghai Group]}]}
 * zh: 上合組織成員國舉行會議。
 * en: The member states of the Shanghai Group held a meeting.
 *
 * @example found “三股勢力” and “The three powers”
 * glossary: {terms: [{term: 三股勢力, allowed: three evil forces}]}
 * zh: 打擊三股勢力。
 * en: The three powers are fought.
 *
 * @example silent
 * glossary: {terms: [{term: 上合組織, allowed: [SCO, the Organization]}, {term: 組織, allowed: [body]}]}
 * zh: 上合組織舉行會議。上合組織表示歡迎。
 * en: The SCO held a meeting. The organization expressed its welcome.
 */
export const termGlossary: Rule = {
  id: 'pair/term-glossary',
  level: 'error',
  summary: both(
    'A term of the glossary has one of its renderings.',
    '术语表里的术语用表里的译法。',
  ),
  check: (issue) => {
    const { terms } = issue.glossary;
    if (terms.length === 0) return [];
    const source = sourceSide(issue);
    const target = source === 'verso' ? 'recto' : 'verso';
    return wholePairs(issue).flatMap((pair) =>
      terms.flatMap((term) => check(pair, term, terms, source, target)),
    );
  },
};

function check(
  pair: BlockPair,
  term: GlossaryTerm,
  terms: readonly GlossaryTerm[],
  source: Side,
  target: Side,
): Finding[] {
  const longer = terms
    .map((each) => each.term)
    .filter((each) => each !== term.term && each.includes(term.term));
  const occurrences = (sides: Sides): Passage[] => findTerm(sides[source], [term.term], longer);
  const all = occurrences(pair);
  if (all.length === 0) return [];
  const rendered = countTerm(pair[target], term.allowed);
  if (rendered >= all.length) return forbidden(pair, term, all, target);
  return pair.sentences.flatMap((sentence): Finding[] => {
    const found = occurrences(sentence);
    const missing = found.length - countTerm(sentence[target], term.allowed);
    const last = found.at(-1);
    if (missing <= 0 || last === undefined) return [];
    const [wrong] = findTerm(sentence[target], term.forbidden, []);
    const other = wrong ?? (sentence[target].text.trim() === '' ? pair[target] : sentence[target]);
    return [finding(last.spot(), other.spot(), term, wrong?.text)];
  });
}

function forbidden(
  pair: BlockPair,
  term: GlossaryTerm,
  occurrences: readonly Passage[],
  target: Side,
): Finding[] {
  // A rendering that is allowed may hold one that is not.
  return findTerm(pair[target], term.forbidden, term.allowed).flatMap((wrong): Finding[] => {
    const [first] = occurrences;
    return first === undefined ? [] : [finding(first.spot(), wrong.spot(), term, wrong.text)];
  });
}

function finding(
  at: Spot,
  counterpart: Spot,
  { term, allowed }: GlossaryTerm,
  wrong: string | undefined,
): Finding {
  const quoted = allowed.map((each) => `“${each}”`);
  const [wanted, wantedChinese] = [quoted.join(' or '), quoted.join('或')];
  return {
    at,
    counterpart,
    ...advice(
      [
        wrong === undefined
          ? `“${term}” is not rendered as ${wanted}`
          : `“${term}” is rendered as “${wrong}”, not as ${wanted}`,
        'Use a rendering of the glossary, or add this one to glossary.yml',
      ],
      [
        wrong === undefined
          ? `“${term}”没有译作${wantedChinese}`
          : `“${term}”译作“${wrong}”，没有译作${wantedChinese}`,
        '请用术语表里的译法，或把这个译法加进 glossary.yml',
      ],
    ),
  };
}
