import { unclearMark } from '../diagnostics/problems/import-questions.js';
import { hasToneMark } from '../languages/pinyin-readings.js';
import { excerptOf } from './excerpt.js';
import type { Damage } from './find-damage.js';
import type { ImportLog } from './import-log.js';
import { editBlock, lineOf, type Prose, type ProseEdit, type SourceBlock } from './source-block.js';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
/** A Chinese character, or a mark of Chinese; dashes and dots serve both. */
const CHINESE_MARK = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20“”‘’《》「」『』]/u;
/** A mark and the blanks after it, which the full-width mark brings with it. */
const MARK = /([,:;?!.])(?![.])[ \u00A0]*/gu;

/**
 * Widen the punctuation of Chinese text: marks beside Chinese characters, and brackets around or
 * after them. Marks inside numbers, Latin words and addresses stay; a mark that may be either, or
 * stands in damage, is left.
 */
export function widenPunctuation(
  block: SourceBlock,
  prose: Prose,
  damage: readonly Damage[],
  path: string,
  log: ImportLog,
): SourceBlock {
  const { text } = prose;
  const isDamaged = (at: number): boolean =>
    damage.some(({ from, to }) => at >= from - 1 && at <= to);
  const edits: ProseEdit[] = [];
  const widen = (from: number, to: number, mark: string): void => {
    const wide = WIDE[mark] ?? mark;
    edits.push({ from, to, text: wide });
    log.change(
      'punctuation/widened',
      path,
      lineOf(block, prose, from),
      excerptOf(text, from, to),
      excerptOf(text, from, to, wide),
    );
  };
  for (const match of text.matchAll(MARK)) {
    const [whole, mark = ''] = match;
    const at = match.index;
    if (isDamaged(at)) continue;
    const end = at + whole.length;
    const verdict = judge(text, at, end, mark);
    if (verdict === 'wide') widen(at, end, mark);
    else if (verdict === 'unclear') {
      log.ask(unclearMark(mark, excerptOf(text, at, at + 1)), path, lineOf(block, prose, at));
    }
  }
  for (const [open, close] of brackets(text)) {
    if (isDamaged(open) || isDamaged(close)) continue;
    const inside = text.slice(open + 1, close);
    // A reading that was left to the editor stays as it is.
    if (hasToneMark(inside) && !/\p{Script=Han}/u.test(inside)) continue;
    if (!/\p{Script=Han}/u.test(inside) && !CHINESE_MARK.test(text.charAt(open - 1))) continue;
    widen(open, open + 1, '(');
    widen(close, close + 1, ')');
  }
  for (const { at, mark } of straightQuotes(text)) {
    if (mark !== undefined && !isDamaged(at)) widen(at, at + 1, mark);
    else log.ask(unclearMark('"', excerptOf(text, at, at + 1)), path, lineOf(block, prose, at));
  }
  return editBlock(
    block,
    prose,
    edits.sort((a, b) => a.from - b.from),
  );
}

function judge(text: string, at: number, end: number, mark: string): 'wide' | 'stays' | 'unclear' {
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const last = end >= text.length || text.charAt(end) === '\n';
  const left = CHINESE_MARK.test(before);
  const right = CHINESE_MARK.test(after);
  if (mark === '.') {
    // A full stop after Latin or a number may belong to it: No., 3., U.S.
    return left && (last || right || end > at + 1) ? 'wide' : 'stays';
  }
  if (mark === '?')
    return left ? (last || /[”’」』）)]/u.test(after) || right ? 'wide' : 'unclear') : 'stays';
  if (left) return 'wide';
  if (/\d/u.test(before) && /\d/u.test(after) && end === at + 1) return 'stays';
  if (!right) return 'stays';
  // 9:中 is odd, COVID-19,中國 is not.
  return mark === ':' && /\d/u.test(before) ? 'unclear' : 'wide';
}

/**
 * Straight quotation marks around Chinese, each with what it is to be: they open and close in turn.
 * One that lacks its fellow is unclear.
 */
function straightQuotes(text: string): { at: number; mark: string | undefined }[] {
  const marks = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (!/\p{Script=Han}/u.test(text)) return [];
  if (marks.length % 2 === 1) return marks.slice(0, 1).map((at) => ({ at, mark: undefined }));
  return marks.map((at, order) => ({ at, mark: order % 2 === 0 ? '“' : '”' }));
}

/** Half-width brackets in pairs; those that lack the other are left alone. */
function brackets(text: string): [open: number, close: number][] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[()]/gu)) {
    if (mark === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, index]);
    }
  }
  return pairs;
}
