/** One or two figures that are no part of a longer number, a time, a name or a percentage. */
const SHORT_NUMBER =
  /(?<![\p{Script=Latin}\p{N}]|[\p{N}\p{Script=Latin}][.,:/%-])(\d{1,2})(?![\p{Script=Latin}\p{N}%]|[.,:/-][\p{N}\p{Script=Latin}])/u;

/**
 * Take a text apart at its short numbers. In columns of Chinese these stand upright, side by side
 * in the room of one character; longer ones and words in letters lie along the column (W3C,
 * Requirements for Chinese Text Layout, 2.3.3).
 *
 * @returns every second part, from the second on, is a short number
 */
export function splitAtShortNumbers(text: string): string[] {
  return text.split(SHORT_NUMBER);
}
