import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { splitAtShortNumbers } from '../languages/short-numbers.js';

/** Text as it is set in columns, its short numbers as `upright`. */
export function uprightFigures(text: Text): ElementContent[] {
  return splitAtShortNumbers(text.value).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    return index % 2 === 1
      ? [h('span', { className: ['upright'] }, part)]
      : [{ type: 'text', value: part }];
  });
}
