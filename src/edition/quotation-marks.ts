import type { QuotationStyle } from '../model/config.js';
import type { QuotationMarks } from '../model/text-edit.js';
import type { Respelling } from './prose-edit.js';

/** The marks of both styles: outer pair, inner pair. */
export const QUOTATION_STYLES: Readonly<Record<QuotationStyle, QuotationMarks>> = {
  curly: ['“', '”', '‘', '’'],
  corner: ['「', '」', '『', '』'],
};

/** Opening marks with the closing ones that answer them. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSERS: ReadonlySet<string> = new Set(PAIRS.values());
const LATIN = /\p{Script=Latin}/u;
const INNER: ReadonlySet<string> = new Set('‘’『』');

/**
 * Set Chinese quotation marks in one style: “ ” ‘ ’ or 「 」 『 』, whichever were typed. What
 * stands in no other quotation gets the outer pair, what stands in one the inner, and so on by
 * turns. A closing mark whose opening one stands in another block keeps its rank. Apostrophes
 * (Xi’an) and straight marks are left alone; every mark stays one character.
 */
export function quotationMarks(style: QuotationStyle): Respelling {
  const [open, close, openInner, closeInner] = QUOTATION_STYLES[style];
  return (prose) => {
    const awaited: string[] = [];
    const respelled = Array.from(prose).map((mark, index, all) => {
      const answer = PAIRS.get(mark);
      if (answer !== undefined) {
        awaited.push(answer);
        return awaited.length % 2 === 1 ? open : openInner;
      }
      if (!CLOSERS.has(mark)) return mark;
      const isAfterLatin = LATIN.test(all[index - 1] ?? '');
      const isBeforeLatin = LATIN.test(all[index + 1] ?? '');
      if (mark === '’' && isAfterLatin && isBeforeLatin) return mark;
      const opened = awaited.lastIndexOf(mark);
      if (opened >= 0) {
        awaited.length = opened;
        return opened % 2 === 0 ? close : closeInner;
      }
      if (mark === '’' && (isAfterLatin || isBeforeLatin)) return mark;
      return INNER.has(mark) ? closeInner : close;
    });
    return [{ length: prose.length, text: respelled.join('') }];
  };
}
