import type { ArticleUnits } from './translation-unit.js';

/** The plain text of each unit that has both languages. */
export function fullPairs(
  articles: readonly ArticleUnits[],
): { id: string; source: string; target: string }[] {
  return articles.flatMap(({ units }) =>
    units.flatMap(({ id, source, target }) => {
      const [one, other] = [source?.plain ?? '', target?.plain ?? ''];
      return one === '' || other === '' ? [] : [{ id, source: one, target: other }];
    }),
  );
}
