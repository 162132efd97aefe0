import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import { readingText } from '../../../src/html/reading-text.js';
import type { Bulletin } from '../../../src/model/bulletin.js';
import { readEpub } from '../../../src/outputs/epub/read-epub.js';

/** What EPUBCheck has against a file. */
export async function faults(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${message} (${location?.path ?? ''})`);
}

/** Every block's and note's text by id, as the trees hold it. */
export function manuscriptTexts({ articles }: Bulletin): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { root, notes } of articles.flatMap((article) => [...article.texts.values()])) {
    visit(root, 'element', (element) => {
      const id = element.properties['dataBlock'];
      if (id !== undefined) texts.set(String(id), readingText(element));
    });
    for (const { id, content } of notes) {
      texts.set(id, readingText({ type: 'root', children: [...content] }));
    }
  }
  return texts;
}

/** The same, read back from an EPUB. */
export function packedTexts(bytes: Uint8Array): Map<string, string> {
  const chapters = readEpub(bytes);
  return new Map(chapters.flatMap(({ texts }) => [...texts].map(([id, { text }]) => [id, text])));
}

/** A file's text. */
export function fileOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[`OEBPS/${path}`]!);
}
