import { advice, both } from '../../../diagnostics/problem.js';
import type { CheckedBlock } from '../../checked-issue.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * Every paragraph, heading, list item, table and footnote has a counterpart in the other language,
 * or says with `:::only` that it has none.
 *
 * @zh 每个段落、标题、列表项、表格和脚注在另一种语言里都有对应，或用 `:::only` 说明没有。
 *
 * @example found “In the evening”
 * zh: 會議於9月15日在上海舉行，各方代表出席並發言，就15項議題交換了意見。
 * zh: 第二天，代表們參觀了3個港口和新建的燈塔，並同200名工人座談。
 * en: The meeting was held in Shanghai on September 15. All delegates took the floor and exchanged views on 15 topics.
 * en: In the evening a concert was given in the old opera house by the river, which had been closed to the public for a long time; the audience applauded without end.
 * en: On the second day the delegates visited 3 ports and the new lighthouse and talked to 200 workers.
 *
 * @example silent
 * zh: 會議在上海舉行。
 * en: The meeting was held in Shanghai.
 */
export const paragraphParity: Rule = {
  id: 'pair/paragraph-parity',
  level: 'error',
  summary: both(
    'A paragraph has a counterpart in the other language.',
    '每一段在另一种语言里都有对应。',
  ),
  check: ({ articles }) =>
    articles.flatMap(({ pairs, texts }) => {
      // A credit in one language only is usual, and so is a text without any body.
      const files = { verso: texts.recto.file, recto: texts.verso.file };
      return pairs.flatMap(({ blocks }): Finding[] => {
        if (blocks.verso.length > 0 && blocks.recto.length > 0) return [];
        return [
          ...blocks.verso.filter(needsCounterpart).map((block) => alone(block, files.verso.path)),
          ...blocks.recto.filter(needsCounterpart).map((block) => alone(block, files.recto.path)),
        ];
      });
    }),
};

const needsCounterpart = ({ only, passage }: CheckedBlock): boolean =>
  !only && /[\p{L}\p{N}]/u.test(passage.text);

function alone({ passage }: CheckedBlock, other: string): Finding {
  const excerpt = `${passage.text.trim().slice(0, 24)}${passage.text.length > 24 ? '…' : ''}`;
  return {
    at: passage.spot(),
    ...advice(
      [
        `“${excerpt}” has no counterpart in ${other}`,
        'Translate it, or say that it has none by :::only around it, or pair it by pins',
      ],
      [`“${excerpt}”在“${other}”里没有对应`, '请译出，或用 :::only 说明它没有对应，或用定位针配对'],
    ),
  };
}
