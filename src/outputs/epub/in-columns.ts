import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { splitAtShortNumbers } from '../../languages/short-numbers.js';

/** What stands in it is set as it is. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'rt', 'math']);

/** A body as it is read in columns: its short numbers stand upright. */
export function inColumns(element: Element): Element {
  if (VERBATIM.has(element.tagName)) return element;
  return { ...element, children: element.children.flatMap(uprightIn) };
}

function uprightIn(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [inColumns(node)];
  if (node.type !== 'text') return [node];
  return splitAtShortNumbers(node.value).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    return index % 2 === 1
      ? [h('span', { className: ['upright'] }, part)]
      : [{ type: 'text', value: part }];
  });
}
