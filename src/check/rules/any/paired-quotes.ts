import { advice, both } from '../../../diagnostics/problem.js';
import { SIDES } from '../../../model/language.js';
import type { CheckedBlock } from '../../checked-issue.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * What is opened is closed: quotation marks and brackets, block by block. A quotation of several
 * paragraphs may open each of them and close the last.
 *
 * @zh 有开就有闭：逐块检查引号和括号。跨几段的引文，可以每段都开，到最后一段才闭。
 *
 * @example found “「我們願意” and “(a note”
 * zh: 他說：「我們願意合作。
 * en: He said (a note that they were willing to cooperate.
 *
 * @example found “）的港口”
 * zh: 上海）的港口。
 * en: The port of Shanghai.
 *
 * @example silent
 * zh: 他說：「我們『願意』合作（在上海）。」
 * en: He said: “We are ‘willing’ to cooperate (in Shanghai), don’t you think?” There are 1) ships and 2) ports.
 */
export const pairedQuotes: Rule = {
  id: 'any/paired-quotes',
  level: 'warning',
  summary: both('Quotation marks and brackets are closed.', '引号和括号都要闭合。'),
  check: ({ articles }) =>
    articles.flatMap(({ texts }) =>
      SIDES.flatMap((side) =>
        texts[side].blocks.flatMap((block, index, blocks) => unpaired(block, blocks[index + 1])),
      ),
    ),
};

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '（': '）',
  '(': ')',
  '[': ']',
};
const CLOSERS = new Set(Object.values(CLOSING));

/** `1)` and `a)` number a list; a face smiles: neither opens anything. */
const COUNTS = /(?:^|[\s（(：:，,；;])(?:\d{1,3}|\p{L})$/u;

function unpaired({ passage, kind }: CheckedBlock, next: CheckedBlock | undefined): Finding[] {
  const { text } = passage;
  // The cells of a table share what a sentence may span.
  if (kind === 'table') return [];
  const open: { mark: string; at: number }[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark in CLOSING) open.push({ mark, at });
    else if (CLOSERS.has(mark)) {
      const last = open.findLastIndex((each) => matches(each.mark, mark));
      if (last >= 0)
        lone.push(
          ...open
            .splice(last)
            .slice(1)
            .map((each) => each.at),
        );
      else if (
        !COUNTS.test(text.slice(Math.max(0, at - 4), at)) &&
        !/[:;]-?$/u.test(text.slice(0, at).slice(-2))
      )
        lone.push(at);
    }
  }
  const goesOn = (mark: string): boolean =>
    next !== undefined && /[“「『]/u.test(mark) && next.passage.text.trimStart().startsWith(mark);
  return [...lone, ...open.filter(({ mark }) => !goesOn(mark)).map(({ at }) => at)]
    .sort((a, b) => a - b)
    .map((at) => ({
      at: passage.spot(at, at + 1),
      ...advice(
        [
          `“${text.charAt(at)}” has no counterpart in its paragraph`,
          'Close what is opened, or take the mark out',
        ],
        [`“${text.charAt(at)}”在这一段里没有配对`, '请补上另一半，或删去它'],
      ),
    }));
}

/** Full-width and half-width brackets may be mixed by mistake: another rule says so. */
const matches = (opener: string, closer: string): boolean =>
  CLOSING[opener] === closer || ('(（'.includes(opener) && ')）'.includes(closer));
