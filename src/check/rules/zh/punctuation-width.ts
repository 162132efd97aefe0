import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import type { Passage } from '../../passage.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * Punctuation of Chinese is as wide as its characters. Marks within Latin text and numbers keep
 * their width.
 *
 * @zh 中文的标点与汉字同宽。拉丁文字和数字里面的标点保持原宽。
 *
 * @example found “,”
 * zh: 9月15日,會議舉行。
 * en: On September 15 the meeting was held.
 * fixed: 9月15日，會議舉行。
 *
 * @example found “:” and “;”
 * zh: 他說:好;她說：不好。
 * en: He said yes; she said no.
 * fixed: 他說：好；她說：不好。
 *
 * @example found “(圖)”
 * zh: 上海的港口(圖)很大。
 * en: The port of Shanghai (picture) is large.
 * fixed: 上海的港口（圖）很大。
 *
 * @example silent
 * zh: 會議於9:30開始，有1,200人參加，討論 React, Vue 等框架。
 * en: The meeting began at 9:30 with 1,200 people and discussed React, Vue and others.
 */
export const punctuationWidth: Rule = {
  id: 'zh/punctuation-width',
  level: 'error',
  summary: both('Punctuation of Chinese text is full-width.', '中文里用全角标点。'),
  check: (issue) =>
    blocksIn(issue, isChinese).flatMap(({ passage }) => [...brackets(passage), ...marks(passage)]),
};

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

const CHINESE = /[\p{Script=Han}，。、；：？！「」『』（）《》〈〉【】…]/u;

/** A mark with one blank behind it at most: the blank goes, as the wide mark brings its own. */
const MARK = /(?<![,;:?!.])[,;:?!.](?![,;:?!.])(?: (?=\p{Script=Han}))?/gu;

/** After these a question is asked; a question mark elsewhere between characters is debris. */
const ASKING = /[嗎吗呢麼么吧何誰谁啊]$/u;

function marks(passage: Passage): Finding[] {
  const { text } = passage;
  return [...text.matchAll(MARK)].flatMap((match): Finding[] => {
    const [written] = match;
    const mark = written.charAt(0);
    const before = text.slice(0, match.index).trimEnd().at(-1) ?? '';
    const after = text.charAt(match.index + written.length);
    const follows = CHINESE.test(before) || /[”’]/u.test(before);
    const precedes = CHINESE.test(after);
    if (!follows && !precedes) return [];
    // 3.5 and v1.0 are no ends; a full stop ends what is Chinese before it.
    if (mark === '.' && !(follows && /^(?:\s|$|[\p{Script=Han}”’」』）])/u.test(after))) return [];
    if (mark === '?' && follows && /\p{Script=Han}/u.test(after) && !ASKING.test(before)) return [];
    // A time, or a ratio, beside Chinese: 於9:30.
    if (mark === ':' && /\d/u.test(before) && /\d/u.test(after)) return [];
    return [finding(passage, match.index, written, WIDE[mark] ?? mark)];
  });
}

/** Brackets with Chinese in or before them; a reading in brackets is for another rule. */
const BRACKETS = /\(([^()（）\n]{1,200})\)/gu;

function brackets(passage: Passage): Finding[] {
  const { text } = passage;
  return [...text.matchAll(BRACKETS)].flatMap((match): Finding[] => {
    const [written, inside = ''] = match;
    const before = text.charAt(match.index - 1);
    const isReading = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}$/u.test(inside);
    if (isReading || (!CHINESE.test(inside) && !/\p{Script=Han}/u.test(before))) return [];
    const end = match.index + written.length - 1;
    return [
      {
        ...finding(passage, match.index, written, `（${inside}）`),
        edits: [
          { at: passage.spot(match.index, match.index + 1), before: '(', after: '（' },
          { at: passage.spot(end, end + 1), before: ')', after: '）' },
        ],
      },
    ];
  });
}

function finding(passage: Passage, from: number, before: string, after: string): Finding {
  const at = passage.spot(from, from + before.length);
  return {
    at,
    ...advice(
      [`“${before.trim()}” is half-width in Chinese text`, `Write ${after}, or let --fix do it`],
      [`“${before.trim()}”在中文里用了半角`, `请写“${after}”，或交给 --fix`],
    ),
    edits: [{ at, before, after }],
  };
}
