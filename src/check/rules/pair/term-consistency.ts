import { advice, both } from '../../../diagnostics/problem.js';
import type { CheckedIssue } from '../../checked-issue.js';
import { countTerm, findTerm } from '../../find-term.js';
import { learnTerms, type LearntTerm, type SentencePair } from '../../learn-terms.js';
import { chineseAndEnglish, wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * A Chinese term that recurs is called the same throughout the issue. What it is called is learnt
 * from the issue itself, so it takes five sentences at least; terms of the glossary have a rule of
 * their own.
 *
 * @zh 反复出现的中文术语，全期译法一致。译法从这一期本身学来，所以至少要有五个句子；术语表里的术语
 *   另有规则。
 *
 * @example found “燈塔很低” and “The beacon”
 * zh: 燈塔很高。燈塔很白。燈塔在海邊。我們看見了燈塔。燈塔屬於大家。
 * zh: 燈塔很低。
 * en: The lighthouse is tall. The lighthouse is white. The lighthouse is on the shore. We saw the lighthouse. The lighthouse belongs to all.
 * en: The beacon is low.
 *
 * @example silent
 * zh: 燈塔很高。燈塔很白。燈塔在海邊。我們看見了燈塔。燈塔屬於大家。燈塔很低。
 * en: The lighthouse is tall. The lighthouse is white. The lighthouse is on the shore. We saw lighthouses. The lighthouse belongs to all. It is a low lighthouse.
 */
export const termConsistency: Rule = {
  id: 'pair/term-consistency',
  level: 'warning',
  summary: both(
    'A term that recurs is called the same throughout the issue.',
    '反复出现的术语在整期里只用一种译法。',
  ),
  check: (issue) => {
    const listed = new Set(issue.glossary.terms.map(({ term }) => term));
    return learnTerms(sentencePairs(issue), LEAST_SENTENCES)
      .filter(({ term }) => !listed.has(term))
      .flatMap(deviations);
  },
};

/** A term's rendering is known where it is used so often, and so seldom otherwise. */
const LEAST_SENTENCES = 5;
const SURE = 0.8;
/** What is called otherwise more often than this has no one name. */
const MOST_DEVIATING = 0.15;

/** The issue's sentences in Chinese and English, if it is in those. Titles are rendered freely. */
export function sentencePairs(issue: CheckedIssue): SentencePair[] {
  const sides = chineseAndEnglish(issue);
  if (sides === undefined) return [];
  return wholePairs(issue)
    .filter(({ blocks }) =>
      blocks.verso.every(({ kind }) => kind === 'paragraph' || kind === 'table'),
    )
    .flatMap((pair) =>
      pair.sentences.map((sentence) => ({
        chinese: sentence[sides.chinese],
        english: sentence[sides.english],
        paragraph: pair[sides.english],
      })),
    )
    .filter(({ chinese, english }) => chinese.text.trim() !== '' && english.text.trim() !== '');
}

function deviations({ term, sentences, renderings }: LearntTerm): Finding[] {
  const [best] = renderings;
  if (best === undefined || best.likeness < SURE || best.sentences.length < LEAST_SENTENCES)
    return [];
  const others = sentences.length - best.sentences.length;
  if (others > Math.max(1, sentences.length * MOST_DEVIATING)) return [];
  return sentences.flatMap(({ chinese, english, paragraph }): Finding[] => {
    const [found] = findTerm(chinese, [term], []);
    if (found === undefined || countTerm(paragraph, stems(best.phrase)) > 0) return [];
    return [
      {
        at: found.spot(),
        counterpart: english.spot(),
        ...advice(
          [
            `“${term}” is “${best.phrase}” in ${String(best.sentences.length)} sentences, and not in this one`,
            'Use one rendering, or list those that are right in glossary.yml',
          ],
          [
            `“${term}”在 ${String(best.sentences.length)} 个句子里译作“${best.phrase}”，这一句里却不是`,
            '请统一译法，或把对的几种写进 glossary.yml',
          ],
        ),
      },
    ];
  });
}

/** A phrase and its singular: a plural may be what was learnt. */
const stems = (phrase: string): string[] => [
  phrase,
  phrase.replace(/(?:es|s)$/u, ''),
  phrase.replace(/ies$/u, 'y'),
];
