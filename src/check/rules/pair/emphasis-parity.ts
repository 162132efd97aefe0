import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import type { Side } from '../../../model/language.js';
import type { BlockPair } from '../../checked-issue.js';
import { wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * What is emphasised in one language is emphasised in the other. Titles of works, which Chinese has
 * in 《》 and others in italics, do not count.
 *
 * @zh 一种语言里着重的，另一种语言里也着重。作品名不算：中文用书名号，其他语言用斜体。
 *
 * @example found “這一點” and “This is”
 * zh: 這一點**非常**重要。
 * en: This is very important.
 *
 * @example silent
 * zh: 他讀了《紅樓夢》，**非常**喜歡。
 * en: He read *Dream of the Red Chamber* and liked it **very** much.
 */
export const emphasisParity: Rule = {
  id: 'pair/emphasis-parity',
  level: 'note',
  summary: both(
    'What is emphasised in one language is emphasised in the other.',
    '一种语言里着重的，另一种语言里也着重。',
  ),
  check: (issue) =>
    wholePairs(issue).flatMap((pair): Finding[] => {
      const [verso, recto] = [emphases(pair, 'verso'), emphases(pair, 'recto')];
      const titles = works(pair, 'verso') + works(pair, 'recto');
      if (Math.abs(verso - recto) <= titles || verso === recto) return [];
      return [
        {
          at: pair.verso.spot(),
          counterpart: pair.recto.spot(),
          ...advice(
            [
              `${String(verso)} and ${String(recto)} pieces of text are emphasised`,
              'Emphasise the same in both languages',
            ],
            [
              `两边着重的文字分别有 ${String(verso)} 处和 ${String(recto)} 处`,
              '请让两种语言着重同样的内容',
            ],
          ),
        },
      ];
    }),
};

const emphases = (pair: BlockPair, side: Side): number =>
  pair.blocks[side].reduce((sum, block) => sum + block.emphases, 0);

const works = (pair: BlockPair, side: Side): number =>
  isChinese(pair[side].language) ? [...pair[side].text.matchAll(/[《〈]/gu)].length : 0;
