import { brokenCharacters, strayMark } from '../diagnostics/problems/import-questions.js';
import { excerptOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import { lineOf, type Prose, type SourceBlock } from './source-block.js';

/** A range of a block's text that no rule may touch, because characters are lost in it. */
export interface Damage {
  readonly from: number;
  readonly to: number;
}

/** What never stands in sound text. */
const NEVER = /[\uFFFD\uE000-\uF8FF\u{F0000}-\u{10FFFF}\u0080-\u009F]/u;
/** UTF-8 that was read as a Western encoding. */
const MISREAD =
  /(?:[ÃÂ][\u0080-\u00BF]|â€[\u0090-\u00BF™œ“”˜š¦]?|[åæçèé][\u0080-\u00BF‹Œ›œ‚„†‡‰][\u0080-\u00BF‹Œ›œ‚„†‡‰])/u;
/** A question mark in the middle of Chinese stands for a character that could not be written. */
const BETWEEN =
  /(?<=[\p{Script=Han}，、])[?？]+(?=[\p{L}\p{N}，。、；⺀-⿕])|[?]+(?=[\p{Script=Han}])/u;
/** What is left of a reading whose bracket and character are lost. */
const TORN =
  /(?<![(（][\p{Script=Latin}\p{M} ]{0,12})(?<![\p{Script=Latin}\p{M}])[\p{Script=Latin}\p{M}]{1,6}[)）](?=\p{Script=Han})/u;
/** Numbers in circles or brackets that stand inside a word. */
const ENCLOSED = /(?<=\p{Script=Han})[\u2460-\u24FF](?=[?\p{Script=Han}])/u;

const CHINESE = new RegExp(
  [NEVER, MISREAD, BETWEEN, TORN, ENCLOSED].map(({ source }) => source).join('|'),
  'gu',
);
const OTHER = new RegExp([NEVER, MISREAD].map(({ source }) => source).join('|'), 'gu');
/** Damage so near to other damage is one. */
const NEAR = 6;

/**
 * Find characters that are broken beyond what a rule may mend, and ask about them. Nothing is
 * guessed.
 *
 * @param questions whether the block is a question in Chinese that may hold such marks
 */
export function findDamage(
  block: SourceBlock,
  prose: Prose,
  chinese: boolean,
  path: string,
  log: ImportLog,
): Damage[] {
  const found: { from: number; to: number }[] = [];
  for (const match of prose.text.matchAll(chinese ? CHINESE : OTHER)) {
    if (chinese && isQuestion(prose.text, match)) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    if (last !== undefined && from - last.to <= NEAR) last.to = to;
    else found.push({ from, to });
  }
  for (const { from, to } of found) {
    log.ask(brokenCharacters(excerptOf(prose.text, from, to)), path, lineOf(block, prose, from));
  }
  if (!chinese) askStrayMarks(block, prose, path, log);
  return found;
}

/** 你去嗎?我去。 A question mark after a word that asks ends a question. */
const ASKS =
  /(?:[嗎吗呢麼么吧誰谁何哪幾几]|什[麼么]|怎[麼么樣样]|是否|為何|为何|多少)[^，。！？；]{0,12}$/u;

function isQuestion(text: string, match: RegExpExecArray): boolean {
  return (
    /^[?？]$/u.test(match[0]) && ASKS.test(text.slice(Math.max(0, match.index - 30), match.index))
  );
}

/** `stated that? China`, `in areas? such as`: no question ends before these words, or after them. */
const STRAY =
  /\b(?:that|the|a|an|of|to|in|and|or|with|for|by|as|which|is|are|was|were)\?(?=\s+\p{L})|\p{L}\?(?=\s+\p{Ll})|\p{L}\?(?=\p{L})/giu;

function askStrayMarks(block: SourceBlock, prose: Prose, path: string, log: ImportLog): void {
  for (const { index, 0: found } of prose.text.matchAll(STRAY)) {
    const after = prose.text.slice(index + found.length).trimStart();
    if (
      !/^(?:that|the|a|an|of|to|in|and|or|with|for|by|as|which|is|are|was|were)\?/iu.test(found) &&
      !/^\p{Ll}/u.test(after)
    ) {
      continue;
    }
    // “Why? asked the child.” is right: what follows says who asked.
    if (/^(?:he|she|they|i|we|said|asked|says|asks|cried|wondered|replied)\b/iu.test(after))
      continue;
    const excerpt = excerptOf(prose.text, index, index + found.length);
    log.ask(strayMark(excerpt), path, lineOf(block, prose, index));
  }
}
