const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef—…]/u;
/** What a Latin letter takes at most, as a mean over a line. */
const NARROW = 0.52;

/** About how wide a text is when set in one line, in em. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (WIDE.test(each) ? 1 : NARROW), 0);
}
