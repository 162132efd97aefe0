import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * The parts of a foreign name are joined by the interpunct U+00B7.
 *
 * @zh 外国人名各部分之间用间隔号 U+00B7。
 *
 * @example found “•”
 * zh: 伊姆蘭•汗總理出席。
 * en: Prime Minister Imran Khan was present.
 * fixed: 伊姆蘭·汗總理出席。
 *
 * @example found “・”
 * zh: 伊賈茲・沙阿出席。
 * en: Ijaz Shah was present.
 * fixed: 伊賈茲·沙阿出席。
 *
 * @example silent
 * zh: 伊賈茲·沙阿出席，・沒有名字。
 * en: Ijaz Shah was present.
 */
export const interpunct: Rule = {
  id: 'zh/interpunct',
  level: 'warning',
  summary: both(
    'The parts of a foreign name are joined by U+00B7.',
    '外国人名各部分之间用 U+00B7。',
  ),
  check: (issue) =>
    blocksIn(issue, isChinese).flatMap(({ passage }) =>
      [...passage.text.matchAll(DOTS)].map((match): Finding => {
        const before = match[0];
        const at = passage.spot(match.index, match.index + before.length);
        return {
          at,
          ...advice(
            [`“${before}” joins the parts of a name`, 'Write · (U+00B7), or let --fix do it'],
            [`人名各部分之间用了“${before}”`, '请写“·”（U+00B7），或交给 --fix'],
          ),
          edits: [{ at, before, after: '·' }],
        };
      }),
    ),
};

/** Bullets, the Japanese dot, hyphenation points and others between characters. */
const DOTS = /(?<=\p{Script=Han})[•‧∙⋅・･●．](?=\p{Script=Han})/gu;
