import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/**
 * An abbreviation of three capitals or more; two are mostly initials or countries, which keep
 * their size. Capitals among capitals are a shout, no abbreviation; those in addresses stay.
 */
const ABBREVIATION =
  /(?<![\p{L}\p{N}@./_&]|\p{Lu}{2}\s)\p{Lu}{3,}(?!\s\p{Lu}{2})(?=s?(?![\p{L}\p{N}@/_]|\.\p{L}))/gu;

/**
 * Mark a text's abbreviations, to be set as small capitals among old-style figures (Bringhurst,
 * The Elements of Typographic Style, 3.2.2). Letters stay what they are: a copy has capitals.
 */
export function smallCapitals(text: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of text.value.matchAll(ABBREVIATION)) {
    if (match.index > at) parts.push({ type: 'text', value: text.value.slice(at, match.index) });
    parts.push(h('span', { className: ['caps'] }, match[0]));
    at = match.index + match[0].length;
  }
  if (at === 0) return [text];
  if (at < text.value.length) parts.push({ type: 'text', value: text.value.slice(at) });
  return parts;
}
