import { advice, both } from '../../../diagnostics/problem.js';
import { isEnglish } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { textsIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * Quotation marks and apostrophes are of one style in the issue: curly or straight. The rarer style
 * is pointed at.
 *
 * @zh 引号和撇号在这一期里只用一种样式：弯的或直的。指出的是较少的那种。
 *
 * @example found “"free" trade”
 * zh: 他說「和平」，又說「自由」貿易，還說「中國的」。
 * en: He said “peace” and then "free" trade and “China’s”.
 *
 * @example found “'s economy”
 * zh: 中國的經濟和中國的貿易和中國的人。
 * en: China's economy and China’s trade and China’s people.
 *
 * @example silent
 * zh: 中國的經濟「很好」。
 * en: China's economy is "good".
 */
export const quoteStyle: Rule = {
  id: 'en/quote-style',
  level: 'warning',
  summary: both('Quotation marks are of one style.', '引号只用一种样式。'),
  check: (issue) => {
    const passages = textsIn(issue, isEnglish).flatMap(({ blocks }) =>
      blocks.map(({ passage }) => passage),
    );
    return STYLES.flatMap(({ curly, straight }) => {
      const found = { curly: matches(passages, curly), straight: matches(passages, straight) };
      if (found.curly.length === 0 || found.straight.length === 0) return [];
      const rare = found.curly.length < found.straight.length ? found.curly : found.straight;
      return rare.map(({ passage, match }): Finding => ({
        at: passage.spot(match.index, match.index + match[0].length),
        ...advice(
          [
            `“${match[0]}” is of another style than the issue’s other marks`,
            'Use one style, “ ” ‘ ’ or " \', throughout',
          ],
          [`“${match[0]}”与本期其他引号的样式不同`, '请全部用一种样式：“ ” ‘ ’ 或 " \''],
        ),
      }));
    });
  },
};

/** A quotation counts once, at its opening mark; feet and inches are no quotations. */
const STYLES: readonly { readonly curly: RegExp; readonly straight: RegExp }[] = [
  { curly: /“/gu, straight: /(?<![\d"])"(?=\S[^"\n]{0,2000}")/gu },
  { curly: /(?<=\p{L})’(?=\p{L})/gu, straight: /(?<=\p{L})'(?=\p{L})/gu },
];

function matches(
  passages: readonly Passage[],
  pattern: RegExp,
): { passage: Passage; match: RegExpExecArray }[] {
  return passages.flatMap((passage) => {
    let end = 0;
    return [...passage.text.matchAll(pattern)]
      .filter((match) => {
        if (match[0] !== '"') return true;
        // The closing mark looks the same as the opening one.
        if (match.index < end) return false;
        end = passage.text.indexOf('"', match.index + 1) + 1;
        return true;
      })
      .map((match) => ({ passage, match }));
  });
}
