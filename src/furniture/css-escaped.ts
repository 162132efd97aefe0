/**
 * A CSS string that can hold anything an author may write, and can end neither its style element
 * nor an attribute.
 *
 * @returns without the marks around it
 */
export function cssEscaped(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} .,]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
}
