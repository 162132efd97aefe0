import type { Nodes } from 'mdast';
import { rangeOf, textRuns } from '../markdown/located-text.js';

/** The text of a leaf block as sentences are found in it, and where each character comes from. */
export interface InlineText {
  readonly text: string;
  /** For each UTF-16 unit from where to where its Markdown reaches. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Marks around text: where the elements and tags begin and end that are no text themselves. */
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** As in the parsed text: stands for a picture or a footnote call. */
export const PLACEHOLDER = '\uFFFC';
const RUBY = /\{([^{}|\n]+)\|([^{}|\n]+)\}/gu;

/** Read a leaf's text: ruby without its readings, code as it is, pictures and calls as U+FFFC. */
export function inlineTextOf(leaf: Nodes, markdown: string): InlineText {
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: { from: number; to: number }[] = [];
  let text = '';
  /** Text that is taken whole: no sentence ends inside it. */
  const addWhole = (value: string, from: number, to: number): void => {
    for (let unit = 0; unit < value.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
    text += value;
  };
  const walk = (node: Nodes): void => {
    const [from, to] = rangeOf(node);
    switch (node.type) {
      case 'text':
      case 'textDirective':
        for (const { text: run, offsets } of textRuns(node, markdown)) {
          let at = 0;
          for (const { index, 0: whole, 1: base = '' } of run.matchAll(RUBY)) {
            addEach(run.slice(at, index), offsets.slice(at));
            addWhole(base, offsets[index] ?? from, offsets[index + whole.length] ?? to);
            at = index + whole.length;
          }
          addEach(run.slice(at), offsets.slice(at));
        }
        return;
      case 'inlineCode':
        addWhole(node.value, from, to);
        return;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        addWhole(PLACEHOLDER, from, to);
        return;
      case 'break':
        addWhole('\n', from, to);
        return;
      case 'html':
        // An end tag belongs to the text before it, another tag to the text after it.
        marks.push(node.value.startsWith('</') ? { from: 0, to } : { from, to: Infinity });
        return;
      default:
        if (node !== leaf) marks.push({ from, to });
        if ('children' in node) node.children.forEach(walk);
    }
  };
  const addEach = (run: string, offsets: readonly number[]): void => {
    for (let unit = 0; unit < run.length; unit++) {
      starts.push(offsets[unit] ?? 0);
      ends.push(offsets[unit + 1] ?? 0);
    }
    text += run;
  };
  walk(leaf);
  return { text, starts, ends, marks };
}

/**
 * Ranges of Markdown for the parts of a leaf's text between ends, without the white space around
 * them. Marks that close after a part or open before one belong to it.
 *
 * @param ends ascending offsets into the text, the last its length
 * @param whole where the leaf's content begins and ends
 */
export function rangesBetween(
  { text, starts, ends: reaches, marks }: InlineText,
  ends: readonly number[],
  whole: readonly [number, number],
): { from: number; to: number; text: string }[] {
  const parts: { from: number; to: number; text: string }[] = [];
  let begin = 0;
  for (const end of ends) {
    const slice = text.slice(begin, end);
    const first = begin + (slice.length - slice.trimStart().length);
    const last = begin + slice.trimEnd().length - 1;
    begin = end;
    if (last < first) continue;
    let from = starts[first] ?? whole[0];
    let to = reaches[last] ?? whole[1];
    const before = first === 0 ? whole[0] : (reaches[first - 1] ?? whole[0]);
    const after = last + 1 >= text.length ? whole[1] : (starts[last + 1] ?? whole[1]);
    for (const mark of marks) {
      if (mark.from < to && mark.to > to && mark.to <= after) to = mark.to;
    }
    for (const mark of marks.toReversed()) {
      if (mark.from < from && mark.from >= before && mark.to > from) from = mark.from;
    }
    parts.push({ from: Math.max(from, parts.at(-1)?.to ?? whole[0]), to, text: slice.trim() });
  }
  const [first] = parts;
  const last = parts.at(-1);
  if (first !== undefined && last !== undefined) {
    first.from = whole[0];
    last.to = whole[1];
  }
  return parts;
}
