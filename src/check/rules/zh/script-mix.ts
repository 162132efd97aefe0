import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese, isTraditional } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';
import { scriptChange } from '../../tools/script-change.js';

/**
 * A Traditional text has no Simplified characters, and the reverse. A character counts as foreign
 * only where both Taiwan's and Hong Kong's usage, word by word, have another. Names and terms of the
 * glossary are right as they are.
 *
 * @zh 繁体文字里没有简体字，反之亦然。只有台湾和香港的写法逐词看来都用别的字，才算是外来的字。术语
 *   表里的人名和术语照原样就是对的。
 *
 * @example found “国” and “后”
 * zh: 成員国在會議之后發言。
 * en: The member states spoke after the meeting.
 *
 * @example silent
 * zh: 皇后在臺灣、香港和台北的公里表上，並與著名的范先生發展關係。
 * en: The empress was on the table of kilometres in Taiwan, Hong Kong and Taipei.
 */
export const scriptMix: Rule = {
  id: 'zh/script-mix',
  level: 'warning',
  summary: both('A text has characters of one script only.', '一篇文字只用一种字形。'),
  check: async (issue) => {
    const own = [
      ...issue.glossary.terms.map(({ term }) => term),
      ...issue.glossary.names.map(({ name }) => name),
    ];
    const findings: Finding[] = [];
    for (const traditional of [true, false]) {
      const blocks = blocksIn(issue, (tag) => isChinese(tag) && isTraditional(tag) === traditional);
      if (blocks.length === 0) continue;
      const change = await scriptChange(traditional);
      for (const { passage } of blocks)
        findings.push(...foreign(passage, change(passage.text), own, traditional));
    }
    return findings;
  },
};

function foreign(
  passage: Passage,
  changes: ReadonlyMap<number, string>,
  own: readonly string[],
  traditional: boolean,
): Finding[] {
  const isOwn = (at: number): boolean =>
    own.some((term) => {
      const found = passage.text.slice(Math.max(0, at - term.length + 1), at + term.length);
      return found.includes(term);
    }) || isSurname(passage.text, at);
  return [...changes]
    .filter(([at]) => !isOwn(at))
    .map(([at, right]) => ({
      at: passage.spot(at, at + 1),
      ...advice(
        [
          `“${passage.text.charAt(at)}” is a ${traditional ? 'Simplified' : 'Traditional'} character in ${traditional ? 'Traditional' : 'Simplified'} text`,
          `Perhaps ${right} is meant`,
        ],
        [
          `“${passage.text.charAt(at)}”是${traditional ? '简体字' : '繁体字'}，正文是${traditional ? '繁体' : '简体'}`,
          `可能应为“${right}”`,
        ],
      ),
    }));
}

/** Surnames that are written as the Simplified form of another character. */
function isSurname(text: string, at: number): boolean {
  return (
    /[范于郁岳姜余沈]/u.test(text.charAt(at)) &&
    /^(?:先生|女士|小姐|教授|博士|部長|主任|\p{Script=Han}{1,2}(?:表示|指出|說|先生|女士|[，、。]))/u.test(
      text.slice(at + 1, at + 6),
    )
  );
}
