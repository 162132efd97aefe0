import { advice, both } from '../../../diagnostics/problem.js';
import type { CheckedText } from '../../checked-issue.js';
import type { Spot } from '../../passage.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * Authors and photographers are credited in both languages, as many in each. A translator is
 * credited where the translation is.
 *
 * @zh 作者和摄影者在两种语言里都署名，人数相同。译者在译文那一边署名。
 *
 * @example found “photo”
 * zh: ---
 * zh: title: 題
 * zh: photo: 滿博
 * zh: ---
 * zh:
 * zh: 正文。
 * en: ---
 * en: title: T
 * en: ---
 * en:
 * en: Text.
 *
 * @example silent
 * zh: ---
 * zh: title: 題
 * zh: author: 王小明
 * zh: ---
 * zh:
 * zh: 正文。
 * en: ---
 * en: title: T
 * en: author: Wang Xiaoming
 * en: translator: Agnes
 * en: ---
 * en:
 * en: Text.
 */
export const creditParity: Rule = {
  id: 'pair/credit-parity',
  level: 'note',
  summary: both(
    'Authors and photographers are credited in both languages.',
    '作者和摄影者在两种语言里都署名。',
  ),
  check: ({ articles }) =>
    articles.flatMap(({ texts: { verso, recto } }) =>
      (['author', 'photo'] as const).flatMap((credit): Finding[] => {
        const count = (text: CheckedText): number => text.frontMatter[credit].length;
        if (count(verso) === count(recto)) return [];
        const [more, less] = count(verso) > count(recto) ? [verso, recto] : [recto, verso];
        return [
          {
            at: lineOf(more, credit),
            ...advice(
              [
                `“${credit}” names ${String(count(more))} here, and ${String(count(less))} in ${less.file.path}`,
                'Credit the same people in both languages',
              ],
              [
                `“${credit}”在这里写了 ${String(count(more))} 人，在“${less.file.path}”里写了 ${String(count(less))} 人`,
                '请让两种语言的署名相同',
              ],
            ),
          },
        ];
      }),
    ),
};

/** Where a key stands in the front matter. */
function lineOf({ file }: CheckedText, key: string): Spot {
  const from = Math.max(0, file.source.search(new RegExp(`^${key}\\s*:`, 'mu')));
  return { file, from, to: from + key.length };
}
