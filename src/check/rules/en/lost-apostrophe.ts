import { advice, both } from '../../../diagnostics/problem.js';
import { isEnglish } from '../../../languages/registry.js';
import { blocksIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * Genitives and contractions have their apostrophe.
 *
 * @zh 所有格和缩略形式都有撇号。
 *
 * @example found “WTOs members”
 * zh: 世貿組織的成員，而世貿組織在日內瓦。
 * en: They are the WTOs members, and the WTO is in Geneva.
 *
 * @example found “Chinas economy” and “doesnt”
 * zh: 中國的經濟不會。
 * en: Chinas economy doesnt shrink.
 *
 * @example silent
 * zh: 非政府組織在中國的工作。
 * en: The NGOs working in China and the CEOs of two firms think that China’s UFOs are real; the NGOs were there.
 */
export const lostApostrophe: Rule = {
  id: 'en/lost-apostrophe',
  level: 'warning',
  summary: both('Genitives and contractions have their apostrophe.', '所有格和缩写要有撇号。'),
  check: (issue) => {
    const blocks = blocksIn(issue, isEnglish);
    const names = capitalised(blocks.map(({ passage }) => passage.text).join('\n'));
    return blocks.flatMap(({ passage }) => {
      const found = (pattern: RegExp): RegExpExecArray[] => [...passage.text.matchAll(pattern)];
      const genitives = [
        ...found(ACRONYM).filter(
          ([, acronym = '', , next = '']) => !isPlural(next, names.has(acronym)),
        ),
        ...found(NAME).filter(
          ([, name = '', , next = '']) =>
            names.has(name) && !names.has(`${name}s`) && !GOES_ON.test(next),
        ),
      ];
      return [
        ...genitives.map(({ index, 1: name = '' }) =>
          finding(passage.spot(index, index + name.length + 1), `${name}s`, `${name}’s`),
        ),
        ...found(CONTRACTION).map(({ index, 0: word }) =>
          finding(
            passage.spot(index, index + word.length),
            word,
            word.replace(/(t|re|ve|s)$/u, '’$1'),
          ),
        ),
      ];
    });
  },
};

const ACRONYM = /(?<![\p{L}-])(\p{Lu}{2,6})(s) (\p{Ll}+)/gu;
const NAME =
  /(?<![\p{L}-])(China|Pakistan|Japan|America|Europe|Asia|Africa|Russia|India|Beijing|Shanghai|Britain|Germany|France|Hungary|Taiwan|Australia|Canada|Brazil|Korea|Vietnam|Tajikistan|Kazakhstan)(s) (\p{Ll}+)/gu;
const CONTRACTION =
  /(?<![\p{L}'’-])(?:[Dd]ont|[Dd]oesnt|[Dd]idnt|[Ii]snt|[Aa]rent|[Ww]asnt|[Ww]erent|[Hh]asnt|[Hh]avent|[Hh]adnt|[Cc]ouldnt|[Ss]houldnt|[Ww]ouldnt|[Tt]heyre|[Yy]oure|[Ww]eve|[Tt]heyve|[Tt]hats|[Ww]hats)(?![\p{L}'’-])/gu;

/** Words that may follow a plural, but no genitive. */
const GOES_ON =
  /^(?:of|and|or|in|on|at|to|for|from|with|by|as|who|which|that|than|is|are|was|were|be|been|has|have|had|do|did|can|could|may|might|must|will|would|shall|should|but|not|also|such|including|under|over|across|between|about|into|through|during|all|alike|whose|where|when|while|if|because|before|after|against|among|\w+ing|\w+ed)$/u;

/** Where the organisation itself is written of, its name has no plural. */
const isPlural = (next: string, isOneThing: boolean): boolean => GOES_ON.test(next) || !isOneThing;

const capitalised = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...text.matchAll(/(?<![\p{L}-])\p{Lu}{2,6}(?!\p{L})/gu)].map(([acronym]) => acronym),
    ...'China Pakistan Japan America Europe Asia Africa Russia India Beijing Shanghai Britain Germany France Hungary Taiwan Australia Canada Brazil Korea Vietnam Tajikistan Kazakhstan'.split(
      ' ',
    ),
  ]);

const finding = (at: Finding['at'], written: string, right: string): Finding => ({
  at,
  ...advice(
    [`“${written}” has lost its apostrophe`, `Write “${right}”, if no plural is meant`],
    [`“${written}”丢了撇号`, `如果不是复数，请写“${right}”`],
  ),
});
