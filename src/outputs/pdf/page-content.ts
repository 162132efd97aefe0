import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';

const inflated = promisify<Uint8Array, Buffer>(inflate);
const deflated = promisify<Uint8Array, Buffer>(deflate);

const CONTENTS = PDFName.of('Contents');

/**
 * A page's content stream, decoded, in another thread.
 *
 * @throws {Error} If the page has not exactly one stream, which Chromium gives it.
 */
export async function readContent(page: PDFPage): Promise<Uint8Array> {
  const stream = page.node.context.lookup(page.node.get(CONTENTS));
  if (!(stream instanceof PDFRawStream)) throw new Error('A page of the PDF has no content.');
  const isPacked = stream.dict.lookup(PDFName.of('Filter')) !== undefined;
  return isPacked ? inflated(stream.contents) : stream.contents;
}

/** Put a content stream in the place of a page's own. */
export async function replaceContent(page: PDFPage, bytes: Uint8Array): Promise<void> {
  const { context } = page.node;
  const held = page.node.get(CONTENTS);
  const stream = context.stream(await deflated(bytes), { Filter: 'FlateDecode' });
  if (held instanceof PDFRef) context.assign(held, stream);
  else page.node.set(CONTENTS, context.register(stream));
}
