import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { UnitPart } from './translation-unit.js';

/** The lines of the title in a file's front matter; undefined if it names none. */
export function titleParts(markdown: string): UnitPart[] | undefined {
  const front = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/mu.exec(markdown);
  if (front?.index !== 0) return undefined;
  const start = front[1]?.length ?? 0;
  const document = parseDocument(front[2] ?? '', { prettyErrors: false });
  if (!isMap(document.contents)) return undefined;
  const title = document.contents.items.find(
    ({ key }) => isScalar(key) && key.value === 'title',
  )?.value;
  const items: readonly unknown[] = isSeq(title) ? title.items : [title];
  const lines = items.filter((item): item is Scalar => isScalar(item));
  const parts: UnitPart[] = [];
  for (const line of lines) {
    const [from, to] = line.range ?? [0, 0];
    const previous = parts.at(-1);
    const gap = previous === undefined ? '' : markdown.slice(previous.to, start + from);
    if (previous !== undefined) {
      parts.push({ kind: 'code', value: gap, from: previous.to, to: start + from, syntax: 'yaml' });
    }
    const value = typeof line.value === 'string' ? line.value : (line.source ?? String(line.value));
    parts.push({ kind: 'text', value, from: start + from, to: start + to, syntax: 'yaml' });
  }
  return parts.length > 0 ? parts : undefined;
}
