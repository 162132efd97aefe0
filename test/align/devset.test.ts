import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignUnits } from '../../src/align/align-units.js';

const DEVSET = fileURLToPath(new URL('../../../shared/devset/devset.jsonl', import.meta.url));

interface Document {
  readonly perturbed?: 'light' | 'hard';
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly (readonly [source: readonly number[], target: readonly number[]])[];
}

/** Strict F1: a bead counts when both sides match; beads of one side count in precision only. */
function strictF1({ zh, en, gold }: Document): number {
  const found = alignUnits(zh, en, {
    sourceLanguage: 'zh-Hans',
    targetLanguage: 'en',
    level: 'paragraph',
  }).map(({ source, target }) => [source, target] as const);
  const key = ([source, target]: Document['gold'][number]): string =>
    `${source.join('+')}:${target.join('+')}`;
  const isPair = ([source, target]: Document['gold'][number]): boolean =>
    source.length > 0 && target.length > 0;
  const golden = new Set(gold.map(key));
  const right = found.filter((bead) => golden.has(key(bead)));
  const precision = right.length / found.length;
  const recall = right.filter(isPair).length / gold.filter(isPair).length;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

describe.skipIf(!existsSync(DEVSET))(
  'alignUnits on real documentation (skipped where ../shared/devset is absent)',
  () => {
    const documents = existsSync(DEVSET)
      ? readFileSync(DEVSET, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Document)
      : [];

    it.each([
      ['as they are', undefined, 0.99],
      ['lightly disturbed', 'light', 0.97],
      ['badly disturbed', 'hard', 0.92],
    ])('pairs paragraphs of documents that are %s', (_, perturbed, floor) => {
      const scores = documents.filter((document) => document.perturbed === perturbed).map(strictF1);
      expect(scores.length).toBeGreaterThan(0);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect(mean).toBeGreaterThanOrEqual(floor);
    });
  },
);
