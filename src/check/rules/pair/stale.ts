import { advice, both } from '../../../diagnostics/problem.js';
import type { CheckedArticle } from '../../checked-issue.js';
import { digestOf, type RecordedPair } from '../../recorded-pairs.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * A passage is looked at again when its counterpart has changed. What the two were when somebody last
 * agreed to them stands in `pairs.lock`, which `bifolio check --record` writes; without it the rule
 * is silent. The examples below have none.
 *
 * @zh 一段文字变了，它的对应段落就要再看一遍。上一次确认时两边的样子记在 `pairs.lock` 里，由
 *   `bifolio check --record` 写出；没有它，这条规则不作声。下面的例子就没有。
 *
 * @example silent
 * zh: 會議在上海舉行。
 * en: The meeting was held in Beijing.
 */
export const stale: Rule = {
  id: 'pair/stale',
  level: 'warning',
  summary: both(
    'A passage is looked at again when its counterpart has changed.',
    '一段改了，它的对应也要再看一遍。',
  ),
  check: ({ articles, recorded }) =>
    recorded === undefined
      ? []
      : articles.flatMap((article) => changed(article, recorded.get(article.id) ?? [])),
};

function changed({ pairs }: CheckedArticle, recorded: readonly RecordedPair[]): Finding[] {
  const known = {
    verso: new Set(recorded.map(({ verso }) => verso)),
    recto: new Set(recorded.map(({ recto }) => recto)),
  };
  return pairs.flatMap(({ verso, recto }): Finding[] => {
    const digests = { verso: digestOf(verso), recto: digestOf(recto) };
    const [isVerso, isRecto] = [known.verso.has(digests.verso), known.recto.has(digests.recto)];
    // Where both are new, or both are old, they were seen together.
    if (isVerso === isRecto || verso.text.trim() === '' || recto.text.trim() === '') return [];
    const [same, other] = isVerso ? [verso, recto] : [recto, verso];
    return [
      {
        at: same.spot(),
        counterpart: other.spot(),
        ...advice(
          [
            `${other.file.path} has changed here since the two were last recorded, and ${same.file.path} has not`,
            'Bring the two in line, then record them: bifolio check --record',
          ],
          [
            `上次记录之后，“${other.file.path}”的这里改过，“${same.file.path}”没有改`,
            '请让两边一致，然后记录：bifolio check --record',
          ],
        ),
      },
    ];
  });
}
