import type { ArticleId } from './article.js';

/** How long the work on an article took. */
export interface ArticleTime {
  readonly id: ArticleId;
  /** In ms. */
  readonly time: number;
}

/**
 * How long the work on each article takes: parsing, pairing, and its share of the pages that are set
 * together. What comes from the cache takes next to nothing.
 */
export class ArticleTimes {
  readonly #times = new Map<ArticleId, number>();

  /** @param time in ms */
  add(id: ArticleId, time: number): void {
    this.#times.set(id, (this.#times.get(id) ?? 0) + time);
  }

  /** Those that took longest, the longest first. */
  slowest(most: number): ArticleTime[] {
    return [...this.#times]
      .map(([id, time]) => ({ id, time }))
      .sort((a, b) => b.time - a.time)
      .slice(0, most);
  }
}
