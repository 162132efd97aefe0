import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { asGiven, both } from '../diagnostics/problem.js';
import { emptyInput, inputTooLarge, missingInput } from '../diagnostics/problems/import-files.js';
import { decodeText } from './decode-text.js';
import { docxHtml } from './docx-html.js';
import { htmlBlocks } from './html-blocks.js';
import type { ImportLog } from './import-log.js';
import { markdownBlocks } from './markdown-blocks.js';
import { PictureShelf } from './picture-shelf.js';
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
  const shelf = new PictureShelf(path, log);
  if (isZip(bytes)) {
    const docx = await docxHtml(bytes, path, shelf, log);
    if ('problem' in docx) return docx;
    const found = await htmlBlocks(docx.html, path, shelf, log);
    if (found.blocks.length === 0) return { problem: emptyInput(path) };
    return { path, format: 'docx', encoding: undefined, ...found, pictures: shelf.pictures };
  }
  const decoded = decodeText(bytes, path, encoding);
  if ('problem' in decoded) return decoded;
  const { encoding: found } = decoded;
  const text = tidyText(decoded, path, log);
  const format = formatOf(path);
  const blocks =
    format === 'markdown'
      ? await markdownBlocks(text, shelf)
      : format === 'html'
        ? await htmlBlocks(text, path, shelf, log)
        : { blocks: textBlocks(text, path, log), definitions: new Map(), frontMatter: undefined };
  if (blocks.blocks.length === 0) return { problem: emptyInput(path) };
  return { path, format, encoding: found, ...blocks, pictures: shelf.pictures };
}

/** All zip archives are taken for DOCX: what they hold tells whether they are. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function formatOf(path: string): 'text' | 'markdown' | 'html' {
  const ending = extname(path).toLowerCase();
  if (['.md', '.markdown', '.mdown'].includes(ending)) return 'markdown';
  return ['.html', '.htm', '.xhtml'].includes(ending) ? 'html' : 'text';
}

async function readBytes(
  path: string,
): Promise<Uint8Array | Extract<ReadSource, { problem: unknown }>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (!(await file.stat()).isFile())
        return { problem: missingInput(path, both('it is no file', '它不是文件')) };
      if (size > LARGEST * MEGABYTE) return { problem: inputTooLarge(path, LARGEST) };
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      problem: missingInput(
        path,
        code === 'ENOENT' ? both('there is no such file', '没有这个文件') : asGiven(code),
      ),
    };
  }
}
