/** First letter of each run of letters, and of its italic counterparts (Unicode, U+1D434 ff.). */
const RUNS: readonly (readonly [first: string, last: string, italic: number])[] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ρ', 0x1d6e2],
  ['Σ', 'Ω', 0x1d6f4],
  ['α', 'ω', 0x1d6fc],
];
const SINGLE: Readonly<Record<string, string>> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  ϴ: '𝛳',
  '∇': '𝛻',
  '∂': '𝜕',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
};

/**
 * The italic that a formula's letter is set in where it stands alone (`<mi>x</mi>`), as MathML Core
 * (section 4.2, `math-auto`) has it.
 *
 * @returns undefined of a character that has none
 */
export function mathItalic(character: string): string | undefined {
  const single = SINGLE[character];
  if (single !== undefined) return single;
  const run = RUNS.find(([first, last]) => character >= first && character <= last);
  if (run === undefined || character.length > 1) return undefined;
  return String.fromCodePoint(run[2] + character.charCodeAt(0) - run[0].charCodeAt(0));
}
