import type { Root } from 'mdast';
import { textRuns } from '../markdown/located-text.js';
import type { UnitPart } from './translation-unit.js';
import { XML_TEXT } from './xml.js';

/**
 * Cut a range of Markdown into its text and what stands between. Characters that XML cannot hold
 * stand between as well, so that they stay where they are.
 */
export function unitParts(tree: Root, markdown: string, from: number, to: number): UnitPart[] {
  const parts: UnitPart[] = [];
  let at = from;
  const code = (end: number): void => {
    if (end <= at) return;
    const value = markdown.slice(at, end);
    parts.push({ kind: 'code', value, from: at, to: end, syntax: 'markdown' });
    at = end;
  };
  const text = (value: string, start: number, stop: number): void => {
    code(start);
    const previous = parts.at(-1);
    if (previous?.kind === 'text') {
      parts[parts.length - 1] = { ...previous, value: previous.value + value, to: stop };
    } else parts.push({ kind: 'text', value, from: start, to: stop, syntax: 'markdown' });
    at = stop;
  };
  for (const run of textRuns(tree, markdown)) {
    const first = run.offsets.findIndex((offset) => offset >= from);
    const end = run.offsets.findIndex((offset) => offset >= to);
    if (first < 0) continue;
    for (const { index, 0: value } of run.text
      .slice(0, end < 0 ? undefined : end)
      .matchAll(XML_TEXT)) {
      const begin = Math.max(index, first);
      const stop = index + value.length;
      if (begin >= stop) continue;
      text(run.text.slice(begin, stop), run.offsets[begin] ?? from, run.offsets[stop] ?? to);
    }
  }
  code(to);
  return parts;
}
