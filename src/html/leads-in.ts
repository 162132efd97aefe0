import type { Nodes } from 'hast';
import type { Block } from '../model/article.js';

/** A colon of either width that ends a text, also inside brackets or quotation marks. */
const COLON_AT_END = /[:：][\s)）\]】"'”’」』]*$/u;

/** Whether a paragraph announces what follows it: a list, a listing, a table, a speech. */
export function leadsIn({ kind, segments }: Block): boolean {
  if (kind !== 'paragraph') return false;
  const text = segments.at(-1)?.content.map(textOf).join('') ?? '';
  return COLON_AT_END.test(text);
}

/** Calls of footnotes and readings are no part of the sentence. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'rt') return '';
  return 'dataNote' in node.properties ? '' : node.children.map(textOf).join('');
}
