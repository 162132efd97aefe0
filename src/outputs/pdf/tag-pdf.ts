import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { ReadingOrder } from '../../model/config.js';
import type { SheetsText } from '../../model/sheets-text.js';
import { rewriteContent } from './content/rewrite-content.js';
import { bookmarksOf, readBookmarks, type BookmarkNode } from './bookmarks.js';
import { nameGlyphs } from './name-glyphs.js';
import { readStreams, replaceStream, resourcesOf } from './page-content.js';
import type { PageStream } from './page-content.js';
import { ReadingFonts } from './reading-fonts.js';
import { arrangePages } from './structure/arrange-pages.js';
import { normaliseStructure } from './structure/normalise-structure.js';
import { placeNotes, placeUncalled } from './structure/place-notes.js';
import { readStructure } from './structure/read-structure.js';
import { visitElements } from './structure/structure-node.js';
import type { StructureNode } from './structure/structure-node.js';
import { writeStructure, type WrittenStructure } from './structure/write-structure.js';

/** The tags of pages, which the file is to have in its tree, and their bookmarks. */
export interface TaggedPages extends Omit<WrittenStructure, 'types'> {
  readonly bookmarks: readonly BookmarkNode[];
}

/**
 * Turn Chromium's tags into those of a book: the text in reading order, every paragraph whole,
 * footnotes after their calls; and all that is painted but not read (heads, folios, rules,
 * backgrounds) marked as artifacts; a character for every glyph. Pages look as before.
 *
 * @param text the headings name the bookmarks; hyphens that the text itself does not have are
 *   read as soft, so that a copy of a divided word is the word
 * @param options.document the element that those of the tree stand in
 * @param options.prefix what the names of elements begin with
 * @throws {Error} If the PDF is not tagged, marks its content in a way that Chromium does not, or
 *   has text that belongs to no element.
 */
export async function tagPdf(
  pdf: PDFDocument,
  order: ReadingOrder,
  { headings, hasOwnHyphens }: Pick<SheetsText, 'headings' | 'hasOwnHyphens'>,
  options: { readonly document: PDFRef; readonly prefix: string },
): Promise<TaggedPages> {
  const printed = readStructure(pdf, readBookmarks(pdf, headings));
  if (printed === undefined) throw new Error('The PDF has no tags: print it with tags.');
  const pages = pdf.getPages();
  // Other threads unpack and pack, this one reads and writes.
  const contents = await Promise.all(pages.map(readStreams));

  await nameGlyphs(pdf, contents);
  dropOrnament(printed, contents);
  const { root, notes } = arrangePages(printed, order);
  for (const [passage, own] of notes) placeNotes(passage, own);
  for (const [passage, own] of notes) placeUncalled(passage, own);
  normaliseStructure(root);

  const { types, ...structure } = writeStructure(pdf, root, options);
  const fonts = new ReadingFonts(pdf.context);
  await Promise.all(
    contents.flatMap((streams, page) =>
      streams.map(async (stream) => {
        const { ref, content, isForm, isMarked } = stream;
        // What is drawn inside marked content needs no marks of its own.
        if (isForm && !isMarked) return;
        const tagOf = (mcid: number): string | undefined => types[page]?.get(mcid);
        for (const [mcid, { hasText }] of content.painted) {
          if (hasText && tagOf(mcid) === undefined) {
            throw new Error(`Text on page ${String(page + 1)} of the PDF has no tag.`);
          }
        }
        const own = pages[page];
        const fontFor = own && fonts.in(resourcesOf(own, stream));
        await replaceStream(
          pdf.context,
          ref,
          rewriteContent(content, {
            tagOf,
            softHyphens: !hasOwnHyphens,
            ...(fontFor && { fontFor }),
          }),
        );
      }),
    ),
  );
  fonts.write();
  return { ...structure, bookmarks: bookmarksOf(root) };
}

/**
 * Take out of the tree what paints neither text nor a picture: backgrounds, borders, boxes.
 * A list's bullet stays, as the character that it is.
 */
function dropOrnament(root: StructureNode, contents: readonly (readonly PageStream[])[]): void {
  visitElements(root, (node) => {
    const isDrawn = node.type === 'Figure' || node.actualText !== undefined;
    node.kids = node.kids.filter((kid) => {
      if (kid.kind !== 'content') return true;
      const stream = contents[kid.page]?.find(({ content }) => content.painted.has(kid.mcid));
      const painted = stream?.content.painted.get(kid.mcid);
      if (stream?.isForm === true) kid.form = stream.ref;
      // Content that paints nothing on its page stands in the tree for nothing.
      if (painted === undefined) return false;
      if (painted.hasText || isDrawn) return true;
      if (node.type !== 'Lbl') return false;
      node.actualText = '\u2022';
      return true;
    });
  });
}
