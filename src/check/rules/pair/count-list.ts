import { advice, both } from '../../../diagnostics/problem.js';
import { chineseNumeral, NUMERAL_CHARACTERS } from '../../../languages/chinese-numerals.js';
import { englishNumber, englishRanks } from '../../../languages/english-mentions.js';
import { isChinese, isEnglish } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * A list has as many items as are announced: 五點 goes with 第一 to 第五.
 *
 * @zh 列表的项数与所预告的相同：五点配第一至第五。
 *
 * @example found “三點”
 * zh: 他提出三點建議：第一，保持溝通。第二，維護安全。
 * en: He made these suggestions: keep in touch and uphold security.
 *
 * @example found “four suggestions”
 * zh: 他提出建議，要保持溝通，維護安全，深化合作。
 * en: He made four suggestions: first, keep in touch. Second, uphold security. Third, cooperate.
 *
 * @example silent
 * zh: 他提出兩點建議：第一，保持溝通。第二，維護安全。
 * en: He made two suggestions: first, keep in touch. Second, uphold security.
 */
export const countList: Rule = {
  id: 'pair/count-list',
  level: 'warning',
  summary: both('A list has as many items as are announced.', '列出的项数与所说的相同。'),
  check: (issue) => [
    ...blocksIn(issue, isChinese).flatMap(({ passage }) => compare(passage, chineseList)),
    ...blocksIn(issue, isEnglish).flatMap(({ passage }) => compare(passage, englishList)),
  ],
};

interface Announced {
  readonly from: number;
  readonly to: number;
  readonly count: number | undefined;
}

interface ListWords {
  readonly announced: RegExp;
  readonly count: (written: string) => number | undefined;
  /** The ranks of a text, in order. */
  readonly ranks: (text: string) => readonly number[];
}

const chineseList: ListWords = {
  announced: new RegExp(
    `(?<!第|十)([${NUMERAL_CHARACTERS}]{1,3}|\\d{1,2})(?:點|点|項|项|條|条|個方面|个方面|方面|件事)(?=[^。；;：:]{0,20}[：:。])`,
    'gu',
  ),
  count: (written) => (/^\d/u.test(written) ? Number(written) : chineseNumeral(written)),
  ranks: (text) =>
    [
      ...text.matchAll(
        new RegExp(
          `(?:^|[：:。；;，,、「“\\s])(?:第([${NUMERAL_CHARACTERS}]{1,3})(?=[，,、：:是])|([${NUMERAL_CHARACTERS}]{1,2})(?=是|要))`,
          'gu',
        ),
      ),
    ].flatMap(([, rank, plain]) => chineseNumeral(rank ?? plain ?? '') ?? []),
};

const englishList: ListWords = {
  announced:
    /\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: \w+){0,2}? (?:points?|suggestions?|proposals?|aspects?|principles?|measures?|steps?|requirements?|recommendations?|priorities|reasons?|ways)\b(?=[^.;:]{0,100}[.:])/giu,
  count: (written) => (/^\d/u.test(written) ? Number(written) : englishNumber(written)),
  ranks: englishRanks,
};

function compare(passage: Passage, words: ListWords): Finding[] {
  const announced = [...passage.text.matchAll(words.announced)].map((match): Announced => {
    const [whole, count = ''] = match;
    return { from: match.index, to: match.index + whole.length, count: words.count(count) };
  });
  return announced.flatMap(({ from, to, count }, index): Finding[] => {
    const text = passage.text.slice(to, announced[index + 1]?.from);
    const listed = runLength(words.ranks(text));
    if (count === undefined || listed < 2 || listed === count) return [];
    const what = passage.text.slice(from, to);
    return [
      {
        at: passage.spot(from, to),
        ...advice(
          [
            `“${what}” announces ${String(count)}, and ${String(listed)} are listed`,
            'Correct the number, or look for what is missing or more',
          ],
          [
            `“${what}”说有 ${String(count)} 项，列出了 ${String(listed)} 项`,
            '请改正数目，或看看缺了什么、多了什么',
          ],
        ),
      },
    ];
  });
}

/** How far the ranks count from one on, each once: first, second, third is 3. */
function runLength(ranks: readonly number[]): number {
  let last = 0;
  for (const rank of ranks) if (rank === last + 1) last = rank;
  return last;
}
