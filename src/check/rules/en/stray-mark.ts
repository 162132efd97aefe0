import { advice, both } from '../../../diagnostics/problem.js';
import { isEnglish } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * No mark of punctuation stands where none belongs: a question mark in the middle of a statement, a
 * comma twice, a blank before a comma, a Chinese mark.
 *
 * @zh 标点不出现在不该有的地方，例如陈述句中间的问号、连着两个的逗号、逗号前的空格、中文标点。
 *
 * @example found “? China”
 * zh: 趙克志表示，中巴是夥伴。
 * en: Zhao Kezhi stated that? China and Pakistan are partners.
 * fixed: stated that China and
 *
 * @example found “? such” and “,,”
 * zh: 在反恐等領域，取得成果。
 * en: They deliver outcomes in areas? such as anti-terrorism,, and others.
 * fixed: in areas such as anti-terrorism, and others.
 *
 * @example found “，” and “ ,”
 * zh: 中國和巴基斯坦。
 * en: China，and Pakistan , too.
 * fixed: China, and Pakistan, too.
 *
 * @example silent
 * zh: 他問：「是嗎？」
 * en: “Is it?” he asked. What is that? China and Pakistan wait … for an answer, e.g., Mr. A., etc.
 */
export const strayMark: Rule = {
  id: 'en/stray-mark',
  level: 'error',
  summary: both('No mark stands where none belongs.', '标点不出现在不该有的地方。'),
  check: (issue) =>
    blocksIn(issue, isEnglish).flatMap(({ passage }) => [
      ...questions(passage),
      ...doubled(passage),
      ...wide(passage),
    ]),
};

/** Words that no question ends with. */
const NO_END =
  /(?<!\p{L})(?:that|the|an?|and|or|but|of|to|in|on|at|by|for|with|from|as|such|into|than|if|because|while|between|their|its|our|his|her|my|your|is|are|was|were|be|has|have|will|would|should|can)$/iu;
const ASKS =
  /^[\s“‘"'(–—-]*(?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|so|and|but|isn|aren|don|doesn|didn|won|wasn)(?!\p{L})/iu;

function questions(passage: Passage): Finding[] {
  const { text } = passage;
  return [...text.matchAll(/\?(?= ?\p{L})/gu)].flatMap((match): Finding[] => {
    const before = text.slice(Math.max(0, match.index - 400), match.index);
    const sentence = before.split(/[.!?]["”’)]?\s|\n/u).at(-1) ?? '';
    const goesOn = /^\? ?\p{Ll}/u.test(text.slice(match.index, match.index + 3));
    // Only a question that is asked may go on after its mark: who? he wondered.
    if (
      ASKS.test(sentence)
        ? !NO_END.test(before) || /that$/u.test(before)
        : !goesOn && !NO_END.test(before)
    ) {
      return [];
    }
    const glued = text.charAt(match.index + 1) !== ' ';
    return [finding(passage, match.index, '?', glued ? ' ' : '')];
  });
}

const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^\s,]),,+/gu, ','],
  [/;;+/gu, ';'],
  [/(?<=[\p{L}\p{N})”’]) +(?=[,;](?!\S*[,;:)])(?:\s|$))/gu, ''],
];

const doubled = (passage: Passage): Finding[] =>
  DOUBLED.flatMap(([pattern, after]) =>
    [...passage.text.matchAll(pattern)].map((match) =>
      finding(passage, match.index, match[0], after),
    ),
  );

const NARROW: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '、': ',',
};

/** Chinese marks between Latin letters. Beside Chinese characters they are at home. */
const wide = (passage: Passage): Finding[] =>
  [
    ...passage.text.matchAll(/(?<=[\p{Script=Latin}\p{N})”’])[，。；：？！、](?!\p{Script=Han})/gu),
  ].map((match) => {
    const next = passage.text.charAt(match.index + 1);
    const blank = /[\p{L}\p{N}“‘(]/u.test(next) ? ' ' : '';
    return finding(passage, match.index, match[0], `${NARROW[match[0]] ?? ''}${blank}`);
  });

function finding(passage: Passage, from: number, before: string, after: string): Finding {
  const at = passage.spot(from, from + before.length);
  const isBlank = before.trim() === '';
  const [name, chineseName] = isBlank ? ['A blank', '空格'] : [`“${before}”`, `“${before}”`];
  return {
    at,
    ...advice(
      [
        `${name} stands where no such mark belongs`,
        after.trim() === ''
          ? 'Take it out, or let --fix do it'
          : `Write “${after.trim()}”, or let --fix do it`,
      ],
      [
        `${chineseName}不该出现在这里`,
        after.trim() === '' ? '请删去，或交给 --fix' : `请写“${after.trim()}”，或交给 --fix`,
      ],
    ),
    edits: [{ at, before, after }],
  };
}
