import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { FinishedPart } from './finished-part.js';
import { FRAME, ObjectPacker } from './packed-objects.js';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Pack the pages of a document, and what else the file is to have of it; what neither leads to is
 * left behind.
 *
 * @param document stands for the element of the file's document
 * @param name names what the file has to know of the part
 */
export function packPart(
  pdf: PDFDocument,
  document: PDFRef,
  nameOthers: (packer: ObjectPacker) => Omit<FinishedPart, 'packed' | 'pages'>,
): FinishedPart {
  const { context, catalog } = pdf;
  const root = catalog.get(name('Pages'));
  if (!(root instanceof PDFRef)) throw new Error('The PDF has no pages.');
  const above = context.nextRef();
  context.lookup(root, PDFDict).set(name('Parent'), above);
  const packer = new ObjectPacker(
    context,
    new Map([
      [above, FRAME.pages],
      [document, FRAME.document],
    ]),
  );
  const pages = { root: packer.number(root), count: pdf.getPageCount() };
  const others = nameOthers(packer);
  return { packed: packer.pack(), pages, ...others };
}
