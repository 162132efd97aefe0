import type { DecodedText } from './decode-text.js';
import type { ImportLog } from './import-log.js';

/** Marks without appearance that text is copied with; joiners stay, since some scripts need them. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu;

/**
 * Text in one form: line ends as LF, without control characters and invisible marks. Each line that
 * changes is logged, the line ends once, and so is an encoding other than UTF-8.
 */
export function tidyText({ text, encoding }: DecodedText, path: string, log: ImportLog): string {
  if (encoding !== 'utf-8') log.change('text/encoding', path, 1, encoding, 'utf-8');
  const ends = text.match(/\r\n?|[\u0085\u2028\u2029\u000B]/gu)?.length ?? 0;
  if (ends > 0) log.change('text/line-ends', path, 1, `${String(ends)} line ends`, 'LF');
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\u000B]/gu, '\n').split('\n');
  return lines
    .map((line, index) => {
      const tidy = line.replace(INVISIBLE, '');
      if (tidy !== line) {
        const codes = [...new Set(line.match(INVISIBLE))].map(codePoint).join(', ');
        log.change('text/invisible', path, index + 1, codes, '');
      }
      return tidy;
    })
    .join('\n');
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
