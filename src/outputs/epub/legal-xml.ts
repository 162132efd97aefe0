/** What no XML 1.0 document may hold, not even escaped (section 2.2, production Char). */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text without the characters that XML cannot hold: most control characters, noncharacters and
 * lone surrogates.
 *
 * @param onRemoved is told of each character that goes
 */
export function legalXml(text: string, onRemoved?: (character: string) => void): string {
  return text.replace(ILLEGAL, (character) => {
    onRemoved?.(character);
    return '';
  });
}
