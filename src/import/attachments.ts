import { cleanBlock } from './clean-block.js';
import type { ImportLog } from './import-log.js';
import type { Stream } from './import-stream.js';
import type { Picture, SourceDocument } from './source-document.js';

/** What an article's text calls: footnotes, targets of links, pictures. */
export interface Attachments {
  /** As Markdown, in the order they are called. */
  readonly definitions: readonly string[];
  readonly pictures: readonly Picture[];
}

const REFERENCE = /\[(\^?[^\]\n]+)\]/gu;

/** Find what an article's blocks call among what its file brought along. */
export function attachmentsOf(
  blocks: readonly string[],
  { language, path }: Stream,
  documents: readonly SourceDocument[],
  log: ImportLog,
): Attachments {
  const document = documents.find((each) => each.path === path);
  const called = new Map<string, string>();
  const queue = [...blocks];
  for (const text of queue) {
    for (const [, label = ''] of text.matchAll(REFERENCE)) {
      const key = label.toLowerCase();
      const block = document?.definitions.get(key);
      if (block === undefined || called.has(key)) continue;
      const { markdown } = cleanBlock(block, language, path, log);
      called.set(key, markdown);
      queue.push(markdown);
    }
  }
  const all = queue.join('\n');
  const pictures = (document?.pictures ?? []).filter(({ name }) => all.includes(name));
  return { definitions: [...called.values()], pictures };
}
