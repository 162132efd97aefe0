import { usualRatio } from '../languages/registry.js';
import { wordReader } from '../languages/words.js';
import type { LanguageTag } from '../model/language.js';
import { Band } from './band.js';
import { beadCost, shapesOf } from './bead-cost.js';
import { cheapestBeads, type BeadShape } from './bead-lattice.js';
import { coverageIn, usualSimilarity } from './coverage.js';
import { sharedKeys } from './shared-keys.js';
import { learnTerms } from './learn-terms.js';
import { glossaryTerms, termsOf, type Glossary, type Term, type Terms } from './terms.js';

export type Level = 'paragraph' | 'sentence';

export interface AlignOptions {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly level: Level;
  /** Terms of the source language and their renderings in the target language. */
  readonly glossary?: Glossary;
  /** What each unit is (`heading`, `table`, …): unlike kinds seldom pair and never merge. */
  readonly sourceKinds?: readonly string[];
  readonly targetKinds?: readonly string[];
}

export interface AlignedUnits {
  /** Indexes of the source units; empty for target units that stand alone. */
  readonly source: number[];
  readonly target: number[];
  /** 0 to 1: the posterior probability of the bead. */
  readonly confidence: number;
}

/**
 * Align two runs of paragraphs or sentences that are translations of one another.
 *
 * Dynamic programming over beads of up to five units (after Gale and Church, "A Program for
 * Aligning Sentences in Bilingual Corpora", 1993). A bead is scored by its length in the text's own
 * ratio and by what its sides have in common: words that a dictionary knows as renderings of one
 * another, numbers, names, words carried over, marks, terms of the glossary. What the text itself
 * shows to be renderings then joins the dictionary, and all is aligned again. For languages without
 * a dictionary the other signs must do. The first call for Chinese and English reads the dictionary.
 *
 * @returns beads in order; every unit of both sides is in exactly one
 */
export function alignUnits(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): AlignedUnits[] {
  const { sourceLanguage, targetLanguage, level, glossary = new Map() } = options;
  const band = Band.around(source.length, target.length);
  const sourceReader = wordReader(sourceLanguage, targetLanguage, target);
  const targetReader = wordReader(targetLanguage, sourceLanguage, source);

  const align = (
    terms: Readonly<Record<'source' | 'target', Terms>>,
    shapes: readonly BeadShape[],
  ): AlignedUnits[] => {
    const coverage = coverageIn(band, terms.source, terms.target);
    const cost = beadCost({
      level,
      shapes,
      source,
      target,
      coverage,
      hasDictionary: sourceReader.hasDictionary,
      usualRatio: usualRatio(sourceLanguage, targetLanguage),
      usualSimilarity: usualSimilarity(band, coverage),
      sourceKinds: options.sourceKinds,
      targetKinds: options.targetKinds,
    });
    return cheapestBeads(band, shapes, cost).map((bead) => ({
      source: range(bead.source, bead.shape[0]),
      target: range(bead.target, bead.shape[1]),
      confidence: bead.posterior,
    }));
  };

  const terms = sharedKeys({
    source: source.map((text): Term[] => [
      ...termsOf(text, sourceLanguage, sourceReader),
      ...glossaryTerms(text, glossary, 'source'),
    ]),
    target: target.map((text): Term[] => [
      ...termsOf(text, targetLanguage, targetReader),
      ...glossaryTerms(text, glossary, 'target'),
    ]),
  });
  // Beads of many units are rare and teach little: the first time goes without them.
  const first = align(terms, shapesOf(level, 3));
  return align(learnTerms(terms, first), shapesOf(level));
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);
