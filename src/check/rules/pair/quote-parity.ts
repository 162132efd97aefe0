import { advice, both } from '../../../diagnostics/problem.js';
import type { Passage } from '../../passage.js';
import { wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * What is quoted in one language is quoted in the other. Single words between quotation marks do not
 * count: languages have their own habits with names and slogans.
 *
 * @zh 一种语言里引用的话，另一种语言里也是引用。引号里的单个词不算：名称和口号的习惯因语言而异。
 *
 * @example found “「我們願意在各個領域繼續合作。」” and “He said”
 * zh: 他說：「我們願意在各個領域繼續合作。」
 * en: He said they were willing to continue to cooperate in all fields.
 *
 * @example silent
 * zh: 他說：「我們願意在各個領域繼續合作。」「三股勢力」必須打擊。
 * en: “We are willing,” he said, “to continue to cooperate in all fields.” Three evil forces must be fought.
 */
export const quoteParity: Rule = {
  id: 'pair/quote-parity',
  level: 'note',
  summary: both(
    'What is quoted in one language is quoted in the other.',
    '一种语言里引用的，另一种语言里也引用。',
  ),
  check: (issue) =>
    wholePairs(issue).flatMap(({ verso, recto }): Finding[] => {
      const quoted = { verso: quotations(verso), recto: quotations(recto) };
      // One speech may be two quotations, where the speaker is named in the middle.
      if (quoted.verso.length > 0 === quoted.recto.length > 0) return [];
      const [one] = [...quoted.verso, ...quoted.recto];
      if (one === undefined || hasQuote(quoted.verso.length > 0 ? recto : verso)) return [];
      return [
        {
          at: one.spot(),
          counterpart: (quoted.verso.length > 0 ? recto : verso).spot(),
          ...advice(
            [
              `“${one.text.slice(1, 16)}…” is quoted in one language only`,
              'Quote it in both, or in neither',
            ],
            [`“${one.text.slice(1, 16)}…”只在一种语言里是引文`, '请两边都加引号，或都不加'],
          ),
        },
      ];
    }),
};

const QUOTED = /[“「『«„]([^“”「」『』«»„]{1,2000})[”」』»“]|"([^"\n]{1,2000})"/gu;

/** Quotations of more than a name: of a clause, in whatever script. */
function quotations(passage: Passage): Passage[] {
  return [...passage.text.matchAll(QUOTED)]
    .filter(([, curly, straight]) => {
      const inside = curly ?? straight ?? '';
      const words = inside.split(/\s+/u).length;
      const characters = Array.from(inside.matchAll(/\p{Script=Han}/gu)).length;
      return characters >= 12 || words >= 6;
    })
    .map((match) => passage.slice(match.index, match.index + match[0].length));
}

const hasQuote = ({ text }: Passage): boolean => /[“”「」『』«»„"]/u.test(text);
