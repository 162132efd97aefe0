import { advice, both, type Bilingual } from '../../../diagnostics/problem.js';
import { isChinese } from '../../../languages/registry.js';
import { SIDES } from '../../../model/language.js';
import type { Passage } from '../../passage.js';
import type { Finding, Rule } from '../../rule.js';
import { readingsOf, type IsReading } from '../../tools/readings.js';
import { INJECTED } from './reading-injection.js';

/**
 * No characters were destroyed on the way here. What they were is never guessed: look in the source.
 *
 * @zh 文字在转手途中没有损坏。原来是什么，绝不猜测：请查看原稿。
 *
 * @example found “�”
 * zh: 會議在上�舉行。
 * en: The meeting was held in Shanghai.
 *
 * @example found “?會議”
 * zh: 他們在上海?會議。
 * en: They met in Shanghai.
 *
 * @example found “(guó)” and “?y” and “?1”
 * zh: 成員(guó)在合作領域?yàn)閷⒂?1月舉行。
 * en: Member states will hold it in November in the field of cooperation.
 *
 * @example found “â€™”
 * zh: 中國的經濟。
 * en: Chinaâ€™s economy.
 *
 * @example silent
 * zh: 你好嗎？他問:「真的嗎?我不知道。」café 在上海（SCO）。
 * en: How are you? He asked: “Really?” The café is in Shanghai.
 */
export const mojibake: Rule = {
  id: 'zh/mojibake',
  level: 'error',
  summary: both('No characters were destroyed on the way here.', '文字在转手途中没有损坏。'),
  check: async ({ articles }) => {
    const isReading = await readingsOf();
    return articles
      .flatMap(({ texts }) => SIDES.flatMap((side) => texts[side].blocks))
      .flatMap(({ passage }) => [
        ...broken(passage),
        ...(isChinese(passage.language)
          ? [...debris(passage), ...orphans(passage, isReading)]
          : []),
      ]);
  },
};

/** What decoders leave: replacement characters, private ones, UTF-8 read as Latin, famous debris. */
const BROKEN =
  /\uFFFD+|[\uE000-\uF8FF]+|(?:[\u00C2-\u00F4][\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]+){2,}|â€[\u0080-\u009F\u2122\u0153\u009D\u201C\u201D]?|[ÃÂ][\u0080-\u00BF]|锟斤拷|(?:烫烫|屯屯)+/gu;

const broken = (passage: Passage): Finding[] =>
  [...passage.text.matchAll(BROKEN)].map((match) =>
    finding(passage, match.index, match[0], both('are not what was written', '不是原来的文字')),
  );

/** A question mark glued between characters where nothing is asked. */
const DEBRIS =
  /(?<=[\p{Script=Han}\p{No}])(?<![嗎吗呢麼么吧何誰谁啊])\?(?=[\p{Script=Han}\p{L}\p{N}])/gu;

const debris = (passage: Passage): Finding[] =>
  [...passage.text.matchAll(DEBRIS)].map((match) =>
    finding(
      passage,
      match.index,
      match[0],
      both('stands for a character that was lost', '处丢了一个字'),
    ),
  );

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** Readings with a tone behind a character that is not read so: the right one was lost. */
const orphans = (passage: Passage, isReading: IsReading): Finding[] =>
  [...passage.text.matchAll(INJECTED)].flatMap((match) => {
    const [whole, character = '', reading = ''] = match;
    if (!TONED.test(reading) || isReading(character, reading)) return [];
    const from = match.index + character.length;
    return [
      finding(
        passage,
        from,
        whole.slice(character.length),
        both(`is no reading of ${character}`, `不是“${character}”的读音`),
      ),
    ];
  });

function finding(passage: Passage, from: number, written: string, what: Bilingual): Finding {
  return {
    at: passage.spot(from, from + written.length),
    ...advice(
      [
        `“${written}” ${what.english}`,
        'Look in the source what stood here; nothing can be known from the debris',
      ],
      [`“${written}”${what.chinese}`, '请查原稿这里是什么字；从乱码里看不出来'],
    ),
  };
}
