import { advice, both } from '../../../diagnostics/problem.js';
import type { Glossary } from '../../../model/glossary.js';
import type { BlockPair } from '../../checked-issue.js';
import { findTerm } from '../../find-term.js';
import { englishNames, namesIn, type ChineseName, type EnglishName } from '../../person-names.js';
import { chineseAndEnglish, wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';
import { readingsOf, type IsReading } from '../../tools/readings.js';

/**
 * A Chinese name reads in the English as its characters do, or as `glossary.yml` lists it. Names of
 * the English that no characters read as, and names of the Chinese that nobody in the English has,
 * are held against each other sentence by sentence.
 *
 * @zh 中文人名在英文里的拼写与字音相符，或与 `glossary.yml` 所列相符。英文里没有汉字与之相合的人名，
 *   和中文里英文未提到的人名，逐句对照。
 *
 * @example found “趙克志” and “Zhao Keji”
 * zh: 公安部部長趙克志出席並發言。
 * en: Minister Zhao Keji attended the meeting and spoke.
 *
 * @example found “林銳” and “Lin Hui”
 * zh: 公安部副部長林銳、許甘露參加會議。
 * en: Also present were Vice Ministers Lin Hui and Xu Ganlu.
 *
 * @example found “王小明” and “Wang Xiaoming”
 * glossary: {names: [{name: 王小明, rendering: Xiaoming Wang, order: given-first}]}
 * zh: 王小明出席。
 * en: Wang Xiaoming was present.
 *
 * @example found “趙克志” and “Zhao Keji”
 * glossary: {names: [{name: 趙克志, rendering: Zhao Kezhi}]}
 * zh: 趙克志出席。
 * en: Zhao Keji was present.
 *
 * @example silent
 * zh: 趙克志同呂偉、歐陽修和單霽翔通電話，匈牙利平特表示感謝。
 * en: Zhao Kezhi spoke to Lü Wei, Ouyang Xiu and Shan Jixiang. Sándor Pintér of Hungary was grateful.
 *
 * @example silent
 * glossary: {names: [{name: 趙克志, rendering: Zhao Kezhi}]}
 * zh: 趙克志同趙紫陽出席。趙克志表示感謝。
 * en: Zhao Kezhi was present with Zhao Ziyang. Zhao was grateful.
 */
export const namePinyin: Rule = {
  id: 'pair/name-pinyin',
  level: 'error',
  summary: both(
    'A Chinese name reads in English as its characters do.',
    '中国人名的英文写法与汉字的读音相符。',
  ),
  check: async (issue) => {
    const sides = chineseAndEnglish(issue);
    if (sides === undefined) return [];
    const isReading = await readingsOf();
    const { glossary } = issue;
    const pairs = wholePairs(issue);
    const listed = pairs.flatMap((pair) => byGlossary(pair, glossary, sides));
    return [...listed, ...byReading(pairs, glossary, sides, isReading)];
  },
};

interface ChineseEnglish {
  readonly chinese: 'verso' | 'recto';
  readonly english: 'verso' | 'recto';
}

/** Names that the glossary lists have their rendering, or its surname alone. */
function byGlossary(pair: BlockPair, { names }: Glossary, sides: ChineseEnglish): Finding[] {
  return names.flatMap(({ name, rendering, order }): Finding[] => {
    const [found] = findTerm(pair[sides.chinese], [name], []);
    if (found === undefined) return [];
    const words = rendering.split(/\s+/u);
    const family = order === 'family-first' ? words[0] : words.at(-1);
    const reversed = [...words].reverse().join(' ');
    const english = pair[sides.english];
    const [turned] = reversed === rendering ? [] : findTerm(english, [reversed], [rendering]);
    // The surname within another name does not count: Zhao Keji is not Zhao Kezhi.
    const others = englishNames(english)
      .map(({ text }) => text.text)
      .filter((each) => each.replace(/\s+/gu, ' ') !== rendering);
    const isThere = findTerm(english, [rendering, family ?? rendering], others).length > 0;
    if (isThere && turned === undefined) return [];
    const sentence = pair.sentences.find(
      (each) => findTerm(each[sides.chinese], [name], []).length > 0,
    );
    const other = turned ?? sentence?.[sides.english] ?? english;
    return [
      {
        at: found.spot(),
        counterpart: (other.text.trim() === '' ? english : other).spot(),
        ...advice(
          [
            `“${name}” is not rendered as “${rendering}”`,
            'Write the name as glossary.yml has it, or correct it there',
          ],
          [`“${name}”没有译作“${rendering}”`, '请按 glossary.yml 写人名，或在那里改正'],
        ),
      },
    ];
  });
}

function byReading(
  pairs: readonly BlockPair[],
  glossary: Glossary,
  sides: ChineseEnglish,
  isReading: IsReading,
): Finding[] {
  const listed = new Set(glossary.names.map(({ name }) => name));
  const renderings = new Set(glossary.names.map(({ rendering }) => rendering));
  // Who is named rightly somewhere in the issue is known by name everywhere.
  const known = new Map<string, Set<string>>();
  const read = pairs.map((pair) => {
    const english = englishNames(pair[sides.english]).filter(
      ({ text }) => !renderings.has(text.text),
    );
    const right = new Set<EnglishName>();
    for (const name of english) {
      const written = name.writtenIn(pair[sides.chinese].text, isReading);
      if (written === undefined) continue;
      right.add(name);
      known.set(written, (known.get(written) ?? new Set()).add(name.text.text));
    }
    return { pair, english, right };
  });
  return read.flatMap(({ pair, english, right }) => {
    const wrong = english.filter((name) => !right.has(name));
    if (wrong.length === 0) return [];
    const chinese = namesIn(pair[sides.chinese], known).filter(
      ({ text }) =>
        !listed.has(text.text) &&
        !english.some((name) => name.reads(text.text, isReading)) &&
        ![...(known.get(text.text) ?? [])].some((name) => pair[sides.english].text.includes(name)),
    );
    return wrong.flatMap((name): Finding[] => {
      const other = closest(name, chinese, isReading);
      if (other === undefined) return [];
      chinese.splice(chinese.indexOf(other), 1);
      return [
        {
          at: other.text.spot(),
          counterpart: name.text.spot(),
          ...advice(
            [
              `“${other.text.text}” does not read “${name.text.text}”`,
              'Correct the name; if it is right, list it under names in glossary.yml',
            ],
            [
              `“${other.text.text}”不是“${name.text.text}”的读音`,
              '请改正人名；如果没有错，请写进 glossary.yml 的 names',
            ],
          ),
        },
      ];
    });
  });
}

/** The name that an English name most likely stands for: of the same family, or known for sure. */
function closest(
  name: EnglishName,
  candidates: readonly ChineseName[],
  isReading: IsReading,
): ChineseName | undefined {
  const alike = (candidate: ChineseName): number => name.likeness(candidate.text.text, isReading);
  const [best] = candidates
    .filter((candidate) => alike(candidate) > 0 || candidate.isKnown)
    .sort((a, b) => alike(b) - alike(a));
  return best;
}
