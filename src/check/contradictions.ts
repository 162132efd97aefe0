import type { Mention } from '../languages/mentions.js';
import type { Side } from '../model/language.js';
import type { BlockPair } from './checked-issue.js';
import { mentionsIn } from './mentions-in.js';
import type { Passage } from './passage.js';

/** Two numbers of which one is wrong. */
export interface Contradiction {
  readonly chinese: Passage;
  readonly english: Passage;
}

/** A mention with the sentence pair that it stands in. */
interface Placed extends Mention {
  readonly sentence: number;
  readonly text: Passage;
  /** What follows it, for its unit. */
  readonly after: string;
  readonly inDate: boolean;
}

/** Numbers of things that the other language measures otherwise. */
const OTHER_MEASURE =
  /^[\s-]?(?:[畝亩斤尺寸里]|公頃|公顷|平方|公里|英里|海里|acres?\b|hectares?\b|miles?\b|feet\b|foot\b|inch|pounds?\b|square\b|kilomet|km\b|nautical|°|degrees?\b|mu\b|catt)/iu;

/**
 * Numbers of a pair that contradict one another: each is said by one language, by the other not in
 * any form, and both stand in sentences that belong together. A number that one language leaves out
 * contradicts nothing.
 */
export function contradictions(
  pair: BlockPair,
  { chinese, english }: { readonly chinese: Side; readonly english: Side },
): Contradiction[] {
  const all = { chinese: placed(pair, chinese), english: placed(pair, english) };
  const left = {
    chinese: all.chinese.filter((mention) => isUnsaid(mention, all.english)),
    english: all.english.filter((mention) => isUnsaid(mention, all.chinese)),
  };
  const spare = {
    chinese: surplus(all.chinese, all.english),
    english: surplus(all.english, all.chinese),
  };
  const found: Contradiction[] = [];
  const used = new Set<Placed>();
  const match = (ones: readonly Placed[], others: readonly Placed[]): void => {
    for (const one of ones) {
      if (used.has(one)) continue;
      const rivals = others.filter(
        (other) => !used.has(other) && areRivals(one, other) && areNear(one, other),
      );
      const [rival] = rivals.sort((a, b) => likeness(one, b) - likeness(one, a));
      if (rival === undefined) continue;
      if (areWords(one, rival) && !isOnlyOne(one, ones, rival, others)) continue;
      used.add(one).add(rival);
      const isChinese = one.text.file === pair[chinese].file;
      found.push(
        isChinese
          ? { chinese: one.text, english: rival.text }
          : { chinese: rival.text, english: one.text },
      );
    }
  };
  match(left.chinese, left.english);
  // A number that was right twice and is wrong once is said elsewhere.
  match(left.chinese, spare.english);
  match(left.english, spare.chinese);
  for (const [index] of pair.sentences.entries()) {
    const inSentence = (mentions: readonly Placed[]): Placed[] =>
      mentions.filter(({ sentence, strength }) => sentence === index && strength === 'certain');
    const odd = oddOnes(inSentence(all.chinese), inSentence(all.english));
    if (odd !== undefined) match([odd.one], [odd.other]);
  }
  return found;
}

/**
 * The one figure in which two sentences differ that have as many figures, all others alike: also
 * where what is wrong is right elsewhere in them, as in “7-3” and “7-4”.
 */
function oddOnes(
  ones: readonly Placed[],
  others: readonly Placed[],
): { one: Placed; other: Placed } | undefined {
  if (ones.length !== others.length) return undefined;
  const left = [...others];
  const odd = ones.filter((one) => {
    const counterpart = left.findIndex((other) => saysSame(one, other));
    if (counterpart >= 0) left.splice(counterpart, 1);
    return counterpart < 0;
  });
  const [[one, ...more], [other]] = [odd, left];
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const isMeasured = [one, other].some(({ after, inDate }) => inDate || OTHER_MEASURE.test(after));
  return isMeasured ? undefined : { one, other };
}

function placed(pair: BlockPair, side: Side): Placed[] {
  return pair.sentences.flatMap((sentence, index) => {
    const passage = sentence[side];
    const mentions = mentionsIn(passage);
    return mentions.numbers.map((mention) => ({
      ...mention,
      sentence: index,
      text: passage.slice(mention.from, mention.to),
      after: passage.text.slice(mention.to, mention.to + 12),
      inDate: mentions.dates.some((date) => date.from <= mention.from && mention.to <= date.to),
    }));
  });
}

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));

const saysSame = (one: Mention, other: Mention): boolean =>
  isSame(one.value, other.value) ||
  one.also.some((value) => isSame(value, other.value)) ||
  other.also.some((value) => isSame(value, one.value));

/** Whether a number may be wrong: it is surely a number, and the other language does not say it. */
const isUnsaid = (mention: Placed, others: readonly Placed[]): boolean =>
  mention.strength !== 'loose' &&
  !mention.inDate &&
  !OTHER_MEASURE.test(mention.after) &&
  !others.some((other) => saysSame(mention, other));

/** Certain numbers that are said more often than in the other language. */
function surplus(ones: readonly Placed[], others: readonly Placed[]): Placed[] {
  return ones.filter(
    (one) =>
      one.strength === 'certain' &&
      !one.inDate &&
      !OTHER_MEASURE.test(one.after) &&
      ones.filter((each) => saysSame(one, each)).length >
        others.filter((each) => saysSame(one, each)).length &&
      !others.some((each) => areNear(one, each) && saysSame(one, each)),
  );
}

/** Sentences that belong together, or may do so. */
const areNear = (one: Placed, other: Placed): boolean => one.sentence === other.sentence;

const areWords = (one: Placed, other: Placed): boolean =>
  one.strength === 'counting' && other.strength === 'counting';

const isOnlyOne = (
  one: Placed,
  ones: readonly Placed[],
  other: Placed,
  others: readonly Placed[],
): boolean =>
  [
    [one, ones],
    [other, others],
  ].every(
    ([mention, list]) =>
      (list as readonly Placed[]).filter((each) => areNear(each, mention as Placed)).length === 1,
  );

/** Whether one number may stand where the other should. */
function areRivals(one: Placed, other: Placed): boolean {
  if (one.kind === 'month' || other.kind === 'month') return one.kind === other.kind;
  if (one.kind === 'year' || other.kind === 'year') {
    return (
      one.kind === other.kind ||
      (one.value >= 1000 && other.value >= 1000 && ratio(one, other) < 10)
    );
  }
  if (one.kind === 'ordinal' && other.kind === 'percent') return false;
  if (one.kind === 'percent' && other.kind === 'ordinal') return false;
  return ratio(one, other) <= 10;
}

const ratio = (one: Mention, other: Mention): number => {
  const [small, large] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return small === 0 ? large + 1 : large / small;
};

/** The more alike two numbers are, the likelier one was to be the other. */
function likeness(one: Mention, other: Mention): number {
  const [a, b] = [String(one.value), String(other.value)];
  const same = Array.from(a).filter((digit, index) => digit === b.charAt(index)).length;
  return (one.kind === other.kind ? 2 : 0) + same / Math.max(a.length, b.length);
}
