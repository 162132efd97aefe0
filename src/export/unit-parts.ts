import type { Root } from 'mdast';
import { textRuns } from '../markdown/located-text.js';
import type { UnitPart } from './translation-unit.js';

/** Cut a range of Markdown into its text and what stands between. */
export function unitParts(tree: Root, markdown: string, from: number, to: number): UnitPart[] {
  const parts: UnitPart[] = [];
  let at = from;
  const code = (end: number): void => {
    if (end <= at) return;
    parts.push({
      kind: 'code',
      value: markdown.slice(at, end),
      from: at,
      to: end,
      syntax: 'markdown',
    });
  };
  for (const { text, offsets } of textRuns(tree, markdown)) {
    const first = offsets.findIndex((offset) => offset >= from);
    const end = offsets.findIndex((offset) => offset >= to);
    const last = end < 0 ? text.length : end;
    if (first < 0 || last <= first || first >= text.length) continue;
    const [start, stop] = [offsets[first] ?? from, offsets[last] ?? to];
    const value = text.slice(first, last);
    code(start);
    const previous = parts.at(-1);
    if (previous?.kind === 'text' && previous.to === start) {
      parts[parts.length - 1] = { ...previous, value: previous.value + value, to: stop };
    } else parts.push({ kind: 'text', value, from: start, to: stop, syntax: 'markdown' });
    at = stop;
  }
  code(to);
  return parts;
}
