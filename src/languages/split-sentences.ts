import type { LanguageTag } from '../model/language.js';
import { findLanguage, isChinese } from './registry.js';

/** Marks that belong to the sentence they follow: closing quotes and brackets, footnote calls. */
const CLOSERS = '」』”’）》】〕〉)\\]"\'»\\uFFFC';

/** The end of a Chinese sentence with all that belongs to it. */
const CHINESE_END = new RegExp(
  `(?:[。！？!?]|…{1,2}|\\.(?=[${CLOSERS}]*(?:\\s|$)))+[${CLOSERS}]*\\s*`,
  'gu',
);

/** What shows that a sentence goes on after its quotation: 「好。」，他說。 */
const CHINESE_CONTINUES = /^[，、；：。！？—…）」』”’]/u;

/**
 * Where a text's sentences end.
 *
 * White space after a sentence belongs to it, so that the slices between the ends make up the
 * text. A footnote call or picture (U+FFFC) right after a full stop belongs to the sentence before.
 *
 * @returns ascending UTF-16 offsets, the last the text's length; none for an empty text
 */
export function splitSentences(text: string, language: LanguageTag): number[] {
  if (text === '') return [];
  const ends = isChinese(language) ? chineseEnds(text) : segmentedEnds(text, language);
  return [...ends.filter((end) => end > 0 && end < text.length), text.length];
}

/** A bracket that has not closed after so many characters must not swallow the rest of the text. */
const LONGEST_IN_BRACKETS = { chinese: 300, other: 1000 };

function chineseEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  let depth = 0;
  let scanned = 0;
  for (const match of text.matchAll(CHINESE_END)) {
    const end = match.index + match[0].length;
    // A sentence in brackets is a part of the one around it.
    for (const mark of text.slice(scanned, end)) {
      if (mark === '（' || mark === '(') depth++;
      else if (mark === '）' || mark === ')') depth = Math.max(0, depth - 1);
    }
    scanned = end;
    const inBrackets = depth > 0 && end - start < LONGEST_IN_BRACKETS.chinese;
    const goesOn = CHINESE_CONTINUES.test(text.slice(end, end + 1)) || isInWord(text, match);
    if (inBrackets || goesOn) continue;
    depth = 0;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** A pause of dots inside a sentence is no end: 他……走了。 */
function isInWord(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return /^…+$/u.test(match[0]) && end < text.length;
}

/** Unicode's sentence boundaries (UAX 29), less those it sees after abbreviations. */
function segmentedEnds(text: string, language: LanguageTag): number[] {
  const { abbreviation, spacedCloser } = findLanguage(language)?.sentences ?? {};
  const ends: number[] = [];
  let start = 0;
  let depth = 0;
  let scanned = 0;
  for (const { index, segment } of new Intl.Segmenter(language, {
    granularity: 'sentence',
  }).segment(text)) {
    let end = index + segment.length;
    const glued = new RegExp(`^[${CLOSERS}]+\\s*`, 'u').exec(text.slice(end, end + 20));
    if (glued !== null && !/\s$/u.test(segment)) end += glued[0].length;
    end += spacedCloser?.exec(text.slice(end, end + 20))?.[0].length ?? 0;
    if (end <= scanned) continue;
    for (const mark of text.slice(scanned, end)) {
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
    }
    scanned = end;
    const sentence = text.slice(start, end);
    const goesOn = /^[\p{Ll},;:–—]/u.test(text.slice(end, end + 2));
    const inBrackets = depth > 0 && sentence.length < LONGEST_IN_BRACKETS.other;
    const isAbbreviated = abbreviation?.test(sentence.slice(-12)) === true;
    if (isAbbreviated || goesOn || inBrackets) continue;
    depth = 0;
    ends.push(end);
    start = end;
  }
  return ends;
}
