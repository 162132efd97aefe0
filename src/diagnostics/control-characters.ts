/**
 * What no text is made of: control characters other than tab and line ends, lone surrogates and
 * noncharacters. XML 1.0 (section 2.2) can hold few of them, and no font draws any.
 */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** @param onRemoved is told of each character that goes, and where it stood in the text */
export function withoutControls(
  text: string,
  onRemoved: (character: string, offset: number) => void,
): string {
  return text.replace(CONTROLS, (character: string, offset: number) => {
    onRemoved(character, offset);
    return '';
  });
}
