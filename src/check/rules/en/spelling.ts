import { advice, both } from '../../../diagnostics/problem.js';
import { pinyinSyllables } from '../../../languages/pinyin-syllables.js';
import { isEnglish } from '../../../languages/registry.js';
import { blocksIn } from '../../prose.js';
import type { CheckedIssue } from '../../checked-issue.js';
import type { Finding, Rule } from '../../rule.js';
import { spelling } from '../../tools/spelling.js';

/**
 * Words are spelt as an American or a British dictionary has them. Words with capitals, digits or
 * tone marks are taken for names, as are syllables of pinyin. More words may be listed in
 * `bulletin.yml`, under `check: words:`, or as terms of the glossary.
 *
 * @zh 单词按美国或英国的词典拼写。含大写字母、数字或声调符号的词当作名称，拼音音节也是。其他的词可
 *   以列在 `bulletin.yml` 的 `check: words:` 之下，或列为术语表的术语。
 *
 * @example found “strenghten”
 * zh: 加強合作。
 * en: We strenghten our cooperation.
 *
 * @example silent
 * zh: 加強合作，組織顏色。
 * en: The organisation and the organization have colour and color; Rahimzoda said guanxi, COVID-19, de-extremism, cybersecurity.
 */
export const englishSpelling: Rule = {
  id: 'en/spelling',
  level: 'warning',
  summary: both('Words are spelt as a dictionary has them.', '单词按词典的拼法。'),
  check: async (issue) => {
    const blocks = blocksIn(issue, isEnglish);
    if (blocks.length === 0) return [];
    const { isKnown, suggest } = await spelling();
    const own = ownWords(issue);
    const suggestions = new Map<string, readonly string[]>();
    const isRight = (word: string): boolean =>
      own.has(word) || isKnown(word) || isName(word) || isJoined(word, isKnown);
    return blocks.flatMap(({ passage }) =>
      [...passage.text.matchAll(WORD)].flatMap((match): Finding[] => {
        const word = match[0].replaceAll('’', "'").replace(/'s?$/u, '');
        const wrong = word.split('-').filter((part) => part.length > 3 && !isRight(part));
        if (wrong.length === 0 || own.has(word)) return [];
        const [first = ''] = wrong;
        // Looking for what may be meant takes long.
        if (!suggestions.has(first) && suggestions.size < MOST_SUGGESTED)
          suggestions.set(first, suggest(first));
        const some = (suggestions.get(first) ?? []).map((each) => `“${each}”`);
        return [
          {
            at: passage.spot(match.index, match.index + match[0].length),
            ...advice(
              [
                `“${first}” is in no dictionary`,
                `${some.length === 0 ? 'Correct it' : `Perhaps ${some.join(' or ')} is meant`}; if it is right, list it in bulletin.yml under check: words:`,
              ],
              [
                `词典里没有“${first}”`,
                `${some.length === 0 ? '请改正' : `可能是${some.join('或')}`}；如果没有错，请写进 bulletin.yml 的 check: words:`,
              ],
            ),
          },
        ];
      }),
    );
  },
};

const MOST_SUGGESTED = 12;

/** Lower-case words that touch no digit, capital, point, or mark of code. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}'’.@#/_\\-])[a-z]+(?:['’-][a-z]+)*(?![\p{L}\p{N}\p{M}@#/_\\(]|\.\p{L}|-\p{L})/gu;

function ownWords({ words, glossary }: CheckedIssue): ReadonlySet<string> {
  const renderings = [
    ...glossary.terms.flatMap(({ allowed }) => allowed),
    ...glossary.names.map(({ rendering }) => rendering),
  ];
  return new Set([...words, ...renderings.flatMap((each) => each.toLowerCase().split(/[\s-]+/u))]);
}

const isName = (word: string): boolean => pinyinSyllables(word, 4).length > 0;

/** Words made of a common beginning and a known word: cybersecurity, preprocess. */
const BEGINNING =
  /^(?:anti|auto|bi|bio|co|counter|cyber|de|dis|eco|extra|geo|hyper|infra|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|non|out|over|poly|post|pre|pro|pseudo|psycho|re|semi|socio|sub|super|tele|trans|tri|ultra|un|under|uni|up|video)/u;

function isJoined(word: string, isKnown: (word: string) => boolean): boolean {
  const beginning = BEGINNING.exec(word)?.[0] ?? '';
  const rest = word.slice(beginning.length);
  return beginning !== '' && rest.length > 3 && isKnown(rest);
}
