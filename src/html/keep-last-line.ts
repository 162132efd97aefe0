import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isChinese } from '../languages/registry.js';
import type { Language } from '../languages/language.js';

const SOFT_HYPHENS = /\u00AD/g;
/** A paragraph's last two characters with the punctuation after them. */
const LAST_TWO = /\p{Script=Han}{2}[\p{P}\p{S}]*$/u;
/** A short word of Latin letters or a number at the end, with the word before it: `React 18。` */
const SHORT_END = /[\p{Script=Latin}\p{N}]+ [\p{Script=Latin}\p{N}]{1,3}[\p{P}\p{S}]*$/u;
const LAST_WORD = /\S+\s*$/u;

/**
 * Keep a paragraph's last line from being a remnant: in Chinese it has two characters at least
 * (W3C, Requirements for Chinese Text Layout, 3.1.3), in other languages no part of a divided word.
 *
 * @param nodes what stands in the paragraph's last segment
 */
export function keepLastLine(
  nodes: readonly ElementContent[],
  language: Language,
): ElementContent[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const before = nodes.slice(0, -1);
  if (last.type === 'element') {
    // A note's call ends the line together with what it is the note to.
    if (last.tagName === 'sup') return [...keepLastLine(before, language), last];
    if (['ruby', 'code', 'math'].includes(last.tagName)) return [...nodes];
    return [...before, { ...last, children: keepLastLine(last.children, language) }];
  }
  if (last.type !== 'text') return [...nodes];
  if (!isChinese(language.tag)) {
    const value = last.value.replace(LAST_WORD, (word) => word.replace(SOFT_HYPHENS, ''));
    return [...before, { ...last, value }];
  }
  const ending = LAST_TWO.exec(last.value) ?? SHORT_END.exec(last.value);
  if (ending === null) return [...nodes];
  return [
    ...before,
    { ...last, value: last.value.slice(0, ending.index) },
    h('span', { className: ['together'] }, ending[0]),
  ];
}
