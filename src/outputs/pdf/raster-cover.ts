import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { CoverPicture } from '../../model/epub.js';
import { encodePage } from './encode-page.js';
import { pdfium } from './pdfium.js';

/** Shops ask for 1400 px or more on the shorter side. */
const WIDTH = 1600;

/**
 * Draw the first page of a PDF as a PNG, in colours as they are on paper. PDFium draws the same on
 * any machine, so that the same PDF gives the same bytes.
 *
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function rasterCover(pdf: Uint8Array): Promise<CoverPicture> {
  const document = await new PDFiumLibrary(await pdfium()).loadDocument(pdf);
  try {
    const page = document.getPage(0);
    const { originalWidth } = page.getOriginalSize();
    const drawn = await page.render({ scale: WIDTH / originalWidth, render: 'bitmap' });
    const { width, height } = drawn;
    return { mediaType: 'image/png', bytes: encodePage(drawn), width, height };
  } finally {
    document.destroy();
  }
}
