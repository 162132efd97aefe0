import { alignUnits } from '../align/align-units.js';
import type { LanguageTag } from '../model/language.js';
import type { ArticleDraft } from './import-stream.js';

/** An article in both languages; undefined where a language has no counterpart. */
export interface ArticlePair {
  readonly verso: ArticleDraft | undefined;
  readonly recto: ArticleDraft | undefined;
}

const ENOUGH = 4000;

/**
 * Pair the articles of two languages: by order where both have as many, else by their content.
 * Articles of which several pair with one are joined.
 */
export function pairArticles(
  verso: readonly ArticleDraft[],
  recto: readonly ArticleDraft[],
  languages: readonly [LanguageTag, LanguageTag],
): ArticlePair[] {
  if (verso.length === recto.length)
    return verso.map((own, index) => ({ verso: own, recto: recto[index] }));
  const beads = alignUnits(verso.map(textOf), recto.map(textOf), {
    sourceLanguage: languages[0],
    targetLanguage: languages[1],
    level: 'paragraph',
  });
  return beads.map(({ source, target }) => ({
    verso: joined(source.map((index) => verso[index])),
    recto: joined(target.map((index) => recto[index])),
  }));
}

const textOf = ({ title, body }: ArticleDraft): string =>
  [...title, ...body]
    .map(({ text }) => text)
    .join('\n')
    .slice(0, ENOUGH);

function joined(drafts: readonly (ArticleDraft | undefined)[]): ArticleDraft | undefined {
  const [first, ...rest] = drafts.filter((draft) => draft !== undefined);
  if (first === undefined) return undefined;
  return {
    title: first.title,
    body: [...first.body, ...rest.flatMap(({ title, body }) => [...title, ...body])],
  };
}
