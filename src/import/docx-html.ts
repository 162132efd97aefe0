import { Unzip, UnzipInflate, zipSync, type UnzipFile, type Zippable } from 'fflate';
import mammoth from 'mammoth';
import { brokenDocx, docxEntities, docxTooLarge } from '../diagnostics/problems/import-files.js';
import { lostFromSource, missingPicture } from '../diagnostics/problems/import-questions.js';
import { asGiven, both, type Problem } from '../diagnostics/problem.js';
import type { ImportLog } from './import-log.js';
import { endingOf, type PictureShelf } from './picture-shelf.js';

const MEGABYTE = 1 << 20;
/** What a DOCX may unpack to, in all and in number of parts. */
const LARGEST = 128;
const MOST_PARTS = 5000;

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * A DOCX as HTML, with headings, emphasis, lists, tables, footnotes and pictures.
 *
 * The archive is unpacked here first, counting bytes as they come, whatever the archive says of
 * their number; mammoth is given what was unpacked.
 *
 * @returns HTML, or why there is none; what mammoth leaves out is asked about
 */
export async function docxHtml(
  bytes: Uint8Array,
  path: string,
  shelf: PictureShelf,
  log: ImportLog,
): Promise<{ readonly html: string } | { readonly problem: Problem }> {
  const unpacked = unpack(bytes, path);
  if ('problem' in unpacked) return unpacked;
  const { parts } = unpacked;
  const main = parts.get('word/document.xml');
  if (main === undefined)
    return {
      problem: brokenDocx(path, both('it has no word/document.xml', '里面没有 word/document.xml')),
    };
  for (const [name, content] of parts) {
    // Entities can be as large as a zip bomb, or name files of this machine.
    if (/\.(?:xml|rels)$/iu.test(name) && /<!(?:DOCTYPE|ENTITY)/iu.test(textOf(content))) {
      return { problem: docxEntities(path, name) };
    }
  }
  askAboutRest(parts, path, log);
  const archive: Zippable = Object.fromEntries(
    [...parts].map(([name, content]) => [name, [content, { level: 0 }]]),
  );
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(archive)) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const ending = endingOf(image.contentType);
          if (ending === undefined) {
            log.ask(
              missingPicture(
                image.contentType,
                both('a book cannot hold this type', '书里不能有这种类型'),
              ),
              path,
              1,
            );
            return { src: '' };
          }
          const content = new Uint8Array(await image.readAsBuffer());
          return {
            src: shelf.put(content, `picture-${String(shelf.pictures.length + 1)}${ending}`),
          };
        }),
      },
    );
    for (const { message } of messages) {
      // Styles without a meaning for a book are paragraphs like others.
      if (!/^Unrecognised (?:paragraph|run|table) style/u.test(message)) {
        log.ask(lostFromSource(both(message, `转换 DOCX 时：${message}`)), path, 1);
      }
    }
    return { html: value };
  } catch (error) {
    return {
      problem: brokenDocx(path, asGiven(error instanceof Error ? error.message : String(error))),
    };
  }
}

function unpack(
  bytes: Uint8Array,
  path: string,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly problem: Problem } {
  const parts = new Map<string, Uint8Array>();
  let size = 0;
  let count = 0;
  let failure: string | undefined;
  const unzip = new Unzip((file: UnzipFile) => {
    count++;
    if (file.name.includes('..') || file.name.endsWith('/') || tooLarge()) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error !== null) failure ??= error.message;
      size += chunk.length;
      if (tooLarge()) {
        file.terminate();
        return;
      }
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  const tooLarge = (): boolean => size > LARGEST * MEGABYTE || count > MOST_PARTS;
  unzip.register(UnzipInflate);
  try {
    // In small steps, so that a bomb is noticed before it has gone off.
    for (let at = 0; at < bytes.length && !tooLarge(); at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    failure ??= error instanceof Error ? error.message : String(error);
  }
  if (tooLarge()) return { problem: docxTooLarge(path, LARGEST) };
  return failure === undefined ? { parts } : { problem: brokenDocx(path, asGiven(failure)) };
}

const STEP = 16 * 1024;

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

/** What mammoth leaves out or takes for granted, in the words of an editor. */
function askAboutRest(parts: ReadonlyMap<string, Uint8Array>, path: string, log: ImportLog): void {
  const main = textOf(parts.get('word/document.xml') ?? new Uint8Array());
  const ask = (english: string, chinese: string): void => {
    log.ask(lostFromSource(both(english, chinese)), path, 1);
  };
  if (/<w:(?:ins|del|moveFrom) /u.test(main)) {
    ask(
      'The document has tracked changes: insertions were taken, deletions left out',
      '文档里有修订：插入的已收入，删除的已略去',
    );
  }
  if (/<m:oMath[ >]/u.test(main)) ask('Formulas were left out', '公式已略去');
  if (
    parts.has('word/comments.xml') &&
    /<w:comment /u.test(textOf(parts.get('word/comments.xml') ?? new Uint8Array()))
  ) {
    ask('Comments were left out', '批注已略去');
  }
  for (const [name, content] of parts) {
    const kind = /^word\/(header|footer)\d*\.xml$/u.exec(name)?.[1];
    const text =
      kind === undefined
        ? ''
        : textOf(content)
            .replace(/<[^>]*>/gu, '')
            .trim();
    if (text === '') continue;
    const start = text.slice(0, 60);
    ask(
      `A page’s ${kind ?? ''} was left out: “${start}”`,
      `${kind === 'header' ? '页眉' : '页脚'}已略去：“${start}”`,
    );
  }
}
