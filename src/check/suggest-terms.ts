import type { CheckedIssue } from './checked-issue.js';
import { learnTerms } from './learn-terms.js';
import { sentencePairs } from './rules/pair/term-consistency.js';

/** A recurring term that no glossary lists yet, with what it is called. */
export interface SuggestedTerm {
  readonly term: string;
  /** How many sentences have it. */
  readonly sentences: number;
  /** The commonest first; how many of those sentences have it. */
  readonly renderings: readonly { readonly phrase: string; readonly sentences: number }[];
}

/**
 * Recurring Chinese terms of an issue with their renderings, for an editor to choose from.
 *
 * @param least how many sentences a term must be in
 * @returns the commonest first
 */
export function suggestTerms(issue: CheckedIssue, least: number): SuggestedTerm[] {
  const listed = new Set(issue.glossary.terms.map(({ term }) => term));
  return learnTerms(sentencePairs(issue), least)
    .filter(({ term }) => !listed.has(term))
    .map(({ term, sentences, renderings }) => ({
      term,
      sentences: sentences.length,
      renderings: renderings
        .map((each) => ({ phrase: each.phrase, sentences: each.sentences.length }))
        .sort((one, other) => other.sentences - one.sentences),
    }))
    .sort((one, other) => other.sentences - one.sentences || (one.term < other.term ? -1 : 1));
}

/**
 * Suggestions in the form of `glossary.yml`: the commonest rendering allowed, the others beside it
 * in a comment.
 */
export function glossaryYaml(terms: readonly SuggestedTerm[]): string {
  const lines = terms.flatMap(({ term, sentences, renderings }) => {
    const counted = renderings.map((each) => `${each.phrase} ${String(each.sentences)}`);
    const [best] = renderings;
    return [
      `  # in ${String(sentences)} sentences: ${counted.join(', ')}`,
      `  - term: ${term}`,
      `    allowed: [${JSON.stringify(best?.phrase ?? '')}]`,
    ];
  });
  return ['terms:', ...lines, ''].join('\n');
}
