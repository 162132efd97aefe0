import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** U+00B7 between Chinese characters, as in a foreign name; elsewhere it is a sign of mathematics. */
const INTERPUNCT = /(?<=\p{Script=Han})\u00B7(?=\p{Script=Han})/gu;

/**
 * Text with its interpuncts marked. The fonts draw U+00B7 as narrow as for Latin letters; in Chinese
 * it takes half a character (GB/T 15834, 5.1.7) or a whole one (Taiwan), which the style gives it.
 *
 * @param context what stands before and after the text, where another node has the characters
 */
export function spacedInterpuncts(
  text: Text,
  [before, after]: readonly [string, string],
): ElementContent[] {
  const whole = before + text.value + after;
  const parts: ElementContent[] = [];
  let at = before.length;
  const end = whole.length - after.length;
  for (const { index } of whole.matchAll(INTERPUNCT)) {
    if (index < at || index >= end) continue;
    if (index > at) parts.push({ type: 'text', value: whole.slice(at, index) });
    parts.push(h('span', { className: ['interpunct'] }, '\u00B7'));
    at = index + 1;
  }
  if (parts.length === 0) return [text];
  if (at < end) parts.push({ type: 'text', value: whole.slice(at, end) });
  return parts;
}
