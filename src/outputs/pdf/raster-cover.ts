import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { CoverPicture } from '../../model/epub.js';
import { encodePage } from './encode-page.js';

/** Shops ask for 1400 px or more on the shorter side. */
const WIDTH = 1600;

/**
 * Draw the first page of a PDF as a PNG, in colours as they are on paper. PDFium draws the same on
 * any machine, so that the same PDF gives the same bytes.
 *
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function rasterCover(pdf: Uint8Array): Promise<CoverPicture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const page = document.getPage(0);
    const { originalWidth } = page.getOriginalSize();
    const drawn = await page.render({ scale: WIDTH / originalWidth, render: 'bitmap' });
    document.destroy();
    const bytes = encodePage(drawn);
    const { width, height } = drawn;
    return { mediaType: 'image/png', bytes, width, height };
  } finally {
    library.destroy();
  }
}
