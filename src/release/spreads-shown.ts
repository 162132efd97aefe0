import type { Proof, ProofPage } from '../model/proof.js';

/** Pages that lie open together. */
export interface ShownSpread {
  /** Undefined for the cover, the contents and the colophon, which are no article. */
  readonly article: string | undefined;
  /** Their numbers in the PDF, from 1. */
  readonly pages: readonly number[];
  /** What the proof says of the pages; none of those that are no article. */
  readonly proven: readonly ProofPage[];
}

/**
 * Every spread of a book in the order of its pages: those of the proof, and between them the pages
 * that have no pairs.
 *
 * @param count how many pages the PDF has; 0 if there is none, so that nothing else could be shown
 */
export function spreadsShown(proof: Proof, count: number): readonly ShownSpread[] {
  const ofArticles = [
    ...proof.spreads.map(({ article, verso, recto }) => ({ article, proven: [verso, recto] })),
    ...(proof.pages ?? []).map((page) => ({ article: page.article, proven: [page] })),
  ].map((each) => ({ ...each, pages: each.proven.map(({ page }) => page) }));
  const seen = new Set(ofArticles.flatMap(({ pages }) => pages));
  const others: { article: undefined; proven: []; pages: number[] }[] = [];
  for (let page = 1; page <= count; page++) {
    if (seen.has(page)) continue;
    const before = others.at(-1)?.pages;
    // A verso has an even number. A book in columns has its pages one by one.
    if (proof.pages === undefined && page % 2 === 1 && before?.at(-1) === page - 1) {
      before.push(page);
    } else others.push({ article: undefined, proven: [], pages: [page] });
  }
  return [...ofArticles, ...others].sort(
    (one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0),
  );
}
