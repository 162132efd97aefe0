import { advice, both } from '../../../diagnostics/problem.js';
import { chineseAndEnglish, wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';
import { contradictions } from '../../contradictions.js';

/**
 * The two languages name the same numbers, months and ranks. A number is held against all that the
 * other language says in whatever form: only where each of the two has a number that the other has
 * not is one of them wrong.
 *
 * @zh 两种语言说的数字、月份和序数相同。一个数字与另一种语言以任何形式说出的全部内容比较：只有两边
 *   各有一个对方没有的数字，才是其中之一有误。
 *
 * @example found “十一月” and “October”
 * zh: 峰會將於十一月舉行。
 * en: The summit will be held in October.
 *
 * @example found “3.5萬” and “36,000”
 * zh: 約3.5萬人參加了活動。
 * en: About 36,000 people took part.
 *
 * @example found “五” and “six”
 * zh: 他提出五點建議。
 * en: He put forward six suggestions.
 *
 * @example found “7” and “8”
 * zh: 圖7-4說明結果如何由圖7-3得出。
 * en: Figure 7-4 shows how the result follows from Figure 8-3.
 *
 * @example silent
 * zh: 第十五次會議有3.5萬人參加，當今世界正經歷百年未有之大變局，他提出五點建議，打擊三股勢力。
 * en: The 15th meeting had 35,000 participants; in a world of changes unseen in a century he put forward five suggestions to fight the three evil forces.
 *
 * @example silent
 * zh: 他每天早上六點四十分到。
 * en: He arrives at twenty to seven every morning.
 *
 * @example silent
 * zh: 「一帶一路」項目今年增長三成，達2.3億元。
 * en: Belt and Road projects grew by 30 percent this year to 230 million yuan.
 */
export const numberAgree: Rule = {
  id: 'pair/number-agree',
  level: 'error',
  summary: both(
    'Both languages name the same numbers, months and ranks.',
    '两种语言写同样的数字、月份和名次。',
  ),
  check: (issue) => {
    const sides = chineseAndEnglish(issue);
    if (sides === undefined) return [];
    return wholePairs(issue).flatMap((pair) =>
      contradictions(pair, sides).map(({ chinese, english }): Finding => ({
        at: chinese.spot(),
        counterpart: english.spot(),
        ...advice(
          [
            `“${chinese.text}” and “${english.text}” do not agree`,
            'Look in the original which is right, and correct the other',
          ],
          [`“${chinese.text}”和“${english.text}”不一致`, '请查原稿哪个对，改正另一个'],
        ),
      })),
    );
  },
};
