/**
 * Messages about how a text is spelled and set: spaces, quotation marks, scripts, readings.
 */
import type { Problem } from './problem.js';

export const narrowedSpaces = (count: number, language: string): Problem => ({
  code: 'text/narrow-space',
  severity: 'note',
  reason:
    count === 1
      ? `A plain blank is set as the narrow no-break space that ${language} has at this mark`
      : `${count} plain blanks are set as the narrow no-break spaces that ${language} has before ; : ! ? » and after «`,
  hint: 'Nothing need be done; type U+202F yourself where you want to be sure of it',
});

export const withoutReading = (characters: readonly string[]): Problem => ({
  code: 'ruby/unknown',
  severity: 'warning',
  reason: `No reading is known of “${characters.slice(0, 12).join('')}”, which stand without one`,
  hint: 'Write the reading yourself: {字|zì}',
});
