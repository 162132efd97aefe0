import { advice, both } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';
import { readingsOf } from '../../tools/readings.js';

/**
 * No reading in brackets has been left behind a character by a conversion: 國(guó). Only what is a
 * true reading of the character before it is taken for one; ruby is written `{國|guó}`.
 *
 * @zh 汉字后面没有转换时留下的括号读音，例如 `国(guó)`。只有确是前面那个字的读音，才算在内；注音写作
 *   `{國|guó}`。
 *
 * @example found “(guó)”
 * zh: 成員國(guó)舉行會議。
 * en: The member states held a meeting.
 * fixed: 成員國舉行會議。
 *
 * @example found “（wù）”
 * zh: 國務（wù）委員出席。
 * en: The state councilor attended.
 * fixed: 國務委員出席。
 *
 * @example silent
 * zh: 上海合作組織（SCO）的漢字(hànzì)。
 * en: The Chinese characters of the SCO.
 */
export const readingInjection: Rule = {
  id: 'zh/reading-injection',
  level: 'error',
  summary: both(
    'No reading in brackets is left behind a character.',
    '汉字后面没有遗留的括号读音。',
  ),
  check: async (issue) => {
    const isReading = await readingsOf();
    return blocksIn(issue, isChinese).flatMap(({ passage }) =>
      [...passage.text.matchAll(INJECTED)].flatMap((match): Finding[] => {
        const [whole, character = '', reading = ''] = match;
        if (!isReading(character, reading)) return [];
        const before = whole.slice(character.length);
        const from = match.index + character.length;
        const at = passage.spot(from, from + before.length);
        return [
          {
            at,
            ...advice(
              [
                `“${before}” is the reading of ${character}, left behind it in the text`,
                `Take it out, or let --fix do it; if the reader is to see it, write {${character}|${reading}}`,
              ],
              [
                `“${before}”是“${character}”的读音，留在了正文里`,
                `请删去，或交给 --fix；如果要让读者看到，请写“{${character}|${reading}}”`,
              ],
            ),
            edits: [{ at, before, after: '' }],
          },
        ];
      }),
    );
  },
};

/** A character and one syllable in brackets behind it. */
export const INJECTED =
  /(\p{Script=Han})[(（]\s?([a-zāáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})\s?[)）]/gu;
