import type { Nodes, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { TextEdit, TextRun } from '../model/text-edit.js';
import { MATHML_ELEMENTS } from '../model/mathml.js';

/** Elements that text runs through; all others begin and end a block. */
const INLINE = new Set([
  ...'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark q rb rp rt rtc'.split(
    ' ',
  ),
  ...'ruby s samp small span strong sub sup time u var wbr'.split(' '),
  ...MATHML_ELEMENTS,
]);
const VERBATIM = new Set(['code', 'kbd', 'samp', 'pre', 'math']);
const READING = new Set(['rt', 'rtc', 'rp']);

/** A run, and the node that holds its text; ends of blocks and line breaks have none. */
interface HeldRun extends TextRun {
  readonly node?: Text;
}

const END: HeldRun = { kind: 'end', text: '\n' };

/** A tree's text as runs in reading order. What names its own language is verbatim. */
export function textRuns(root: Nodes): readonly TextRun[] {
  return heldRuns(root);
}

/** Edit a tree's text in place, the alternative texts and captions of its pictures too. */
export function editTree(root: Root, edit: TextEdit): void {
  const runs = heldRuns(root);
  const texts = edit(runs);
  for (const [index, { node }] of runs.entries()) {
    if (node !== undefined) node.value = texts[index] ?? '';
  }
  visit(root, { type: 'element', tagName: 'img' }, ({ properties }) => {
    for (const name of ['alt', 'title']) {
      const text = properties[name];
      if (typeof text === 'string') properties[name] = edit([{ kind: 'prose', text }])[0];
    }
  });
}

function heldRuns(root: Nodes): HeldRun[] {
  const runs: HeldRun[] = [];
  const walk = (node: Nodes, kind: TextRun['kind']): void => {
    if (node.type === 'text') runs.push({ kind, text: node.value, node });
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      const { dataNote, lang } = node.properties;
      if (dataNote !== undefined) return;
      if (node.tagName === 'br') runs.push({ kind: 'verbatim', text: '\n' });
      if (VERBATIM.has(node.tagName) || lang !== undefined) kind = 'verbatim';
      if (READING.has(node.tagName)) kind = 'reading';
    }
    const isBlock = node.type === 'root' || !INLINE.has(node.tagName);
    if (isBlock) runs.push(END);
    for (const child of node.children) walk(child, kind);
    if (isBlock) runs.push(END);
  };
  walk(root, 'prose');
  return runs;
}
