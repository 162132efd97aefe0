import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { inputTooLarge, missingInput } from '../diagnostics/import-problems.js';
import { decodeText } from './decode-text.js';
import type { ImportLog } from './import-log.js';
import type { ReadSource } from './source-document.js';
import { textBlocks } from './text-blocks.js';
import { tidyText } from './tidy-text.js';

const MEGABYTE = 1 << 20;
const LARGEST = 64;

/**
 * Read a file of any known format: DOCX by its first bytes, Markdown and HTML by their names,
 * everything else as raw text.
 *
 * @param encoding the encoding of a text file, if it is known
 */
export async function readSource(
  path: string,
  encoding: string | undefined,
  log: ImportLog,
): Promise<ReadSource> {
  const bytes = await readBytes(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decodeText(bytes, path, encoding);
  if ('problem' in decoded) return decoded;
  const text = tidyText(decoded, path, log);
  const none = { definitions: new Map(), pictures: [], frontMatter: undefined };
  void extname(basename(path));
  return {
    path,
    format: 'text',
    encoding: decoded.encoding,
    blocks: textBlocks(text, path, log),
    ...none,
  };
}

async function readBytes(
  path: string,
): Promise<Uint8Array | Extract<ReadSource, { problem: unknown }>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (!(await file.stat()).isFile()) return { problem: missingInput(path, 'it is no file') };
      if (size > LARGEST * MEGABYTE) return { problem: inputTooLarge(path, LARGEST) };
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { problem: missingInput(path, code === 'ENOENT' ? 'there is no such file' : code) };
  }
}
