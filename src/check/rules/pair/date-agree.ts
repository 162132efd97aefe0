import { advice, both } from '../../../diagnostics/problem.js';
import type { DateMention, Mention } from '../../../languages/mentions.js';
import type { Side } from '../../../model/language.js';
import type { BlockPair, CheckedArticle } from '../../checked-issue.js';
import type { Passage, Spot } from '../../passage.js';
import { mentionsIn } from '../../mentions-in.js';
import { chineseAndEnglish, wholePairs } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * The two languages name the same days. Only what both say is compared: 9月15日 agrees with
 * September 15, 2020. Where one names the year and the other says 今年, a note asks whether the
 * reader will know which year that is.
 *
 * @zh 两种语言说的是同一天。只比较双方都说出的部分：9月15日与 September 15, 2020 相符。一边写明年份
 *   而另一边说今年，会有一条提示问读者是否知道是哪一年。
 *
 * @example found “9月15日” and “September 16”
 * zh: 會議於9月15日舉行。
 * en: The meeting was held on September 16.
 *
 * @example found “2020年9月7日” and “7 September 2021”
 * zh: 2020年9月7日，雙方通電話。
 * en: On 7 September 2021, the two sides spoke on the phone.
 *
 * @example found “今年6月” and “June 2020”
 * zh: 今年6月，兩國元首通電話。
 * en: In June 2020, the two heads of state held phone talks.
 *
 * @example silent
 * zh: 2020年9月7日至9日，會議在上海舉行，並從10月起實施。
 * en: The meeting was held in Shanghai on September 7-9, with effect from October.
 */
export const dateAgree: Rule = {
  id: 'pair/date-agree',
  level: 'error',
  summary: both('Both languages name the same days.', '两种语言写同样的日期。'),
  check: (issue) => {
    const sides = chineseAndEnglish(issue);
    return [
      ...issue.articles.flatMap(ownDates),
      ...(sides === undefined
        ? []
        : wholePairs(issue).flatMap((pair) => compare(pair, sides.chinese, sides.english))),
    ];
  },
};

interface Placed extends DateMention {
  readonly text: Passage;
  readonly sentence: number;
}

interface Said {
  readonly dates: readonly Placed[];
  readonly numbers: readonly Mention[];
}

function said(pair: BlockPair, side: Side): Said {
  const read = pair.sentences.map((sentence, index) => {
    const passage = sentence[side];
    const { numbers, dates } = mentionsIn(passage);
    return {
      numbers,
      dates: dates.map((date) => ({
        ...date,
        sentence: index,
        text: passage.slice(date.from, date.to),
      })),
    };
  });
  return {
    dates: read.flatMap(({ dates }) => dates),
    numbers: read.flatMap(({ numbers }) => numbers),
  };
}

function compare(pair: BlockPair, chinese: Side, english: Side): Finding[] {
  const ones = said(pair, chinese);
  const others = said(pair, english);
  const findings: Finding[] = [];
  const lost = ones.dates.filter((date) => !isSaid(date, others));
  const left = others.dates.filter((date) => !isSaid(date, ones));
  for (const date of lost) {
    const near = left.filter(({ sentence }) => sentence === date.sentence);
    const rivals = near.length > 0 ? near : left.length === 1 && lost.length === 1 ? left : [];
    const [rival] = rivals
      .filter((other) => mayStandFor(date, other))
      .sort((a, b) => likeness(date, b) - likeness(date, a));
    if (rival === undefined) continue;
    left.splice(left.indexOf(rival), 1);
    findings.push(
      disagreement(date.text.spot(), rival.text.spot(), date.text.text, rival.text.text),
    );
  }
  for (const date of ones.dates) {
    const same = others.dates.find(
      (other) => agree(date, other) && date.sentence === other.sentence,
    );
    if (same === undefined || !isVague(date, same)) continue;
    findings.push({
      at: date.text.spot(),
      counterpart: same.text.spot(),
      level: 'note',
      ...advice(
        [
          `“${date.text.text}” tells the year by a word, “${same.text.text}” by its number`,
          'Name the year in both languages if the text will be read in another year',
        ],
        [
          `“${date.text.text}”用词说年份，“${same.text.text}”用数字`,
          '如果文章会在别的年份读到，两种语言都请写出年份',
        ],
      ),
    });
  }
  return findings;
}

/** Whether the other language has this day, whole or in parts (the 15th, in September). */
function isSaid(date: Placed, { dates, numbers }: Said): boolean {
  const isNumber = (value: number | undefined): boolean =>
    value === undefined || numbers.some((number) => number.value === value);
  if (dates.some((other) => agree(date, other))) return true;
  const isPart = ({ kind }: Mention): boolean =>
    kind === 'day' || kind === 'month' || kind === 'ordinal';
  const loose = numbers.filter(isPart);
  return dates.length === 0 && isNumber(date.month) && isNumber(date.day) && loose.length > 0;
}

const agree = (one: DateMention, other: DateMention): boolean =>
  one.month === other.month &&
  (one.day === undefined || other.day === undefined || one.day === other.day) &&
  (one.year === undefined || other.year === undefined || one.year === other.year);

const isVague = (one: DateMention, other: DateMention): boolean =>
  (one.relative && other.year !== undefined) || (other.relative && one.year !== undefined);

/** A day stands where a day should, a month of a year where such a month should. */
const mayStandFor = (one: DateMention, other: DateMention): boolean =>
  (one.day === undefined) === (other.day === undefined) || one.month === other.month;

const likeness = (one: DateMention, other: DateMention): number =>
  Number(one.month === other.month) * 2 +
  Number(one.day === other.day) * 2 +
  Number(one.year === other.year);

const disagreement = (at: Spot, counterpart: Spot, one: string, other: string): Finding => ({
  at,
  counterpart,
  ...advice(
    [
      `“${one}” and “${other}” are not the same day`,
      'Look in the original which is right, and correct the other',
    ],
    [`“${one}”和“${other}”不是同一天`, '请查原稿哪个对，改正另一个'],
  ),
});

/** The dates of the articles' front matter. */
function ownDates({ texts }: CheckedArticle): Finding[] {
  const [one, other] = [texts.verso.frontMatter.date, texts.recto.frontMatter.date];
  if (one === undefined || other === undefined || one === other) return [];
  const spot = ({ file }: CheckedArticle['texts'][Side], date: string): Spot => {
    const from = Math.max(0, file.source.indexOf(date));
    return { file, from, to: from + date.length };
  };
  return [disagreement(spot(texts.verso, one), spot(texts.recto, other), one, other)];
}
