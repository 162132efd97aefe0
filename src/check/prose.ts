import { isChinese, isEnglish } from '../languages/registry.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { BlockPair, CheckedBlock, CheckedIssue, CheckedText } from './checked-issue.js';

/** All texts of an issue that are in a language. */
export function textsIn(
  issue: CheckedIssue,
  isIn: (language: LanguageTag) => boolean,
): CheckedText[] {
  return issue.articles.flatMap(({ texts }) =>
    SIDES.map((side) => texts[side]).filter(({ file }) => isIn(file.language)),
  );
}

/** All blocks of an issue that are in a language. */
export function blocksIn(
  issue: CheckedIssue,
  isIn: (language: LanguageTag) => boolean,
): CheckedBlock[] {
  return textsIn(issue, isIn).flatMap(({ blocks }) => blocks);
}

/** The sides of an issue in Chinese and English; undefined for other languages. */
export function chineseAndEnglish({
  languages,
}: CheckedIssue): { readonly chinese: Side; readonly english: Side } | undefined {
  const chinese = SIDES.find((side) => isChinese(languages[side]));
  const english = SIDES.find((side) => isEnglish(languages[side]));
  return chinese === undefined || english === undefined ? undefined : { chinese, english };
}

/** The side of the originals, whose terms a glossary lists: Chinese, or else the verso. */
export function sourceSide({ languages }: CheckedIssue): Side {
  const chinese = SIDES.filter((side) => isChinese(languages[side]));
  return chinese.length === 1 ? (chinese[0] ?? 'verso') : 'verso';
}

/** All pairs of an issue that have text on both sides. */
export function wholePairs({ articles }: CheckedIssue): BlockPair[] {
  return articles.flatMap(({ pairs }) =>
    pairs.filter(({ verso, recto }) => verso.text.trim() !== '' && recto.text.trim() !== ''),
  );
}
