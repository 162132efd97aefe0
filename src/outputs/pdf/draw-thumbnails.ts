import { PDFiumLibrary } from '@hyzyla/pdfium';
import { encodePage } from './encode-page.js';

/**
 * Draw every page of a PDF as a small PNG, the same on any machine.
 *
 * @param width of each picture, in px
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function drawThumbnails(pdf: Uint8Array, width: number): Promise<Uint8Array[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const thumbnails: Uint8Array[] = [];
    for (const page of document.pages()) {
      const scale = width / page.getOriginalSize().originalWidth;
      const drawn = await page.render({ scale, render: 'bitmap' });
      thumbnails.push(encodePage(drawn));
    }
    document.destroy();
    return thumbnails;
  } finally {
    library.destroy();
  }
}
