import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { scanContent } from './content/scan-content.js';
import type { ScannedContent } from './content/scanned-content.js';

const inflated = promisify<Uint8Array, Buffer>(inflate);
const deflated = promisify<Uint8Array, Buffer>(deflate);

const name = (text: string): PDFName => PDFName.of(text);

/** A page's own content stream, or that of a form which is drawn on it. */
export interface PageStream {
  readonly ref: PDFRef;
  readonly isForm: boolean;
  /** Whether there is marked content in it, or in a form within. */
  readonly isMarked: boolean;
  readonly content: ScannedContent;
}

/**
 * Read the content streams of a page: its own first, then those of its forms. Chromium draws what
 * is to be transparent as a whole, text and its marks with it, as a form.
 *
 * @throws {Error} If the page has not exactly one stream, which Chromium gives it.
 */
export async function readStreams(page: PDFPage): Promise<PageStream[]> {
  const ref = page.node.get(name('Contents'));
  if (!(ref instanceof PDFRef)) throw new Error('A page of the PDF has no content.');
  return readStream(page.node.context, ref, page.node.Resources(), false);
}

async function readStream(
  context: PDFContext,
  ref: PDFRef,
  resources: PDFDict | undefined,
  isForm: boolean,
): Promise<PageStream[]> {
  const bytes = await decoded(context, ref);
  const marked = new Set<string>();
  const inner: PageStream[] = [];
  const objects = resources?.lookupMaybe(name('XObject'), PDFDict);
  for (const [key, held] of objects?.entries() ?? []) {
    const form = formAt(context, held);
    if (form === undefined || !(held instanceof PDFRef)) continue;
    const own = form.dict.lookupMaybe(name('Resources'), PDFDict);
    const streams = await readStream(context, held, own, true);
    if (streams.some(({ isMarked }) => isMarked)) marked.add(key.decodeText());
    inner.push(...streams);
  }
  const content = scanContent(bytes, marked);
  const isMarked = content.painted.size > 0 || marked.size > 0;
  return [{ ref, isForm, isMarked, content }, ...inner];
}

function formAt(context: PDFContext, held: PDFObject): PDFRawStream | undefined {
  const stream = context.lookup(held);
  return stream instanceof PDFRawStream && stream.dict.get(name('Subtype')) === name('Form')
    ? stream
    : undefined;
}

async function decoded(context: PDFContext, ref: PDFRef): Promise<Uint8Array> {
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) throw new Error('A page of the PDF has no content.');
  const isPacked = stream.dict.lookup(name('Filter')) !== undefined;
  return isPacked ? inflated(stream.contents) : stream.contents;
}

/** What a content stream of a page names. */
export function resourcesOf(
  page: PDFPage,
  { ref, isForm }: Pick<PageStream, 'ref' | 'isForm'>,
): PDFDict | undefined {
  return isForm
    ? page.node.context.lookup(ref, PDFStream).dict.lookupMaybe(name('Resources'), PDFDict)
    : page.node.Resources();
}

/** Give a stream other content; what its dictionary says of it stays. */
export async function replaceStream(
  context: PDFContext,
  ref: PDFRef,
  bytes: Uint8Array,
): Promise<void> {
  const { dict } = context.lookup(ref, PDFStream);
  dict.set(name('Filter'), name('FlateDecode'));
  context.assign(ref, PDFRawStream.of(dict, await deflated(bytes)));
}
