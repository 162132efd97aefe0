import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import { SIDES } from '../../../model/language.js';
import type { CheckedBlock, CheckedText } from '../../checked-issue.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * The lines of a title do not break a word, or a term of several words, in two.
 *
 * @zh 标题分行时，不把一个词或由几个词组成的术语拆成两半。
 *
 * @example found “Enforcement Cooperation”
 * zh: ---
 * zh: title: 執法合作通話
 * zh: ---
 * zh:
 * zh: 雙方加強執法合作，執法很重要。
 * en: ---
 * en: title:
 * en:   - Phone Talk on Law
 * en:   - Enforcement Cooperation
 * en: ---
 * en:
 * en: The two sides strengthen law enforcement. Law enforcement is important.
 *
 * @example silent
 * zh: ---
 * zh: title:
 * zh:   - 趙克志出席上合組織成員國
 * zh:   - 安全會議秘書第十五次會議
 * zh: ---
 * zh:
 * zh: 正文。
 * en: ---
 * en: title:
 * en:   - Phone Talks Between
 * en:   - China and Hungary
 * en: ---
 * en:
 * en: Talks between China and Hungary were held.
 */
export const brokenTitle: Rule = {
  id: 'any/broken-title',
  level: 'warning',
  summary: both('The lines of a title break no word or term in two.', '标题换行不拆开词或术语。'),
  check: ({ articles }) => {
    const texts = articles.flatMap((article) => SIDES.map((side) => article.texts[side]));
    return texts.flatMap((text) => {
      const body = texts
        .filter(({ file }) => file.language === text.file.language)
        .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'title'));
      return breaks(text, body);
    });
  },
};

/** Words that may end a line whatever follows them. */
const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|from|with|by|between|as|is|are|was)$/iu;

function breaks(
  { blocks, frontMatter, file }: CheckedText,
  body: readonly CheckedBlock[],
): Finding[] {
  const title = blocks.find(({ kind }) => kind === 'title');
  if (title === undefined || frontMatter.title.length < 2) return [];
  let at = 0;
  return frontMatter.title.slice(1).flatMap((line, index): Finding[] => {
    const before = frontMatter.title[index] ?? '';
    at = title.passage.text.indexOf(line, at + before.length);
    const broken = isChinese(file.language)
      ? breaksWord(before, line, file.language)
      : breaksTerm(before, line, body);
    if (broken === undefined || at < 0) return [];
    return [
      {
        at: title.passage.spot(at, at + line.length),
        ...advice(
          [`The title’s lines break “${broken}” in two`, 'Break the line before or behind it'],
          [`标题换行拆开了“${broken}”`, '请在它前面或后面换行'],
        ),
      },
    ];
  });
}

/** Chinese words, as Unicode's dictionary has them. */
function breaksWord(before: string, after: string, language: string): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(before + after);
  const word = words.containing(before.length);
  // Of longer runs, and of names, the dictionary knows little.
  return word !== undefined && word.index < before.length && word.segment.length === 2
    ? word.segment
    : undefined;
}

/** Two words that stand together more than once in the text. */
function breaksTerm(
  before: string,
  after: string,
  body: readonly CheckedBlock[],
): string | undefined {
  const last = /[\p{L}-]+$/u.exec(before.trim())?.[0] ?? '';
  const next = /^[\p{L}-]+/u.exec(after.trim())?.[0] ?? '';
  if (last === '' || next === '' || SMALL.test(last) || SMALL.test(next)) return undefined;
  const term = `${last} ${next}`;
  const pattern = new RegExp(`(?<!\\p{L})${last}[\\s-]${next}(?!\\p{L})`, 'giu');
  const count = body.reduce(
    (sum, { passage }) => sum + [...passage.text.matchAll(pattern)].length,
    0,
  );
  return count >= 2 ? term : undefined;
}
