import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { CoverPicture } from '../../model/epub.js';
import { encodePng } from './encode-png.js';

/** Shops ask for 1400 px or more on the shorter side. */
const WIDTH = 1600;

/**
 * Draw the first page of a PDF as a PNG, in colours as they are on paper. PDFium draws the same on
 * any machine, so that the same PDF gives the same bytes.
 *
 * @throws {Error} If the bytes are no readable PDF.
 */
export async function drawCover(pdf: Uint8Array): Promise<CoverPicture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const page = document.getPage(0);
    const { originalWidth } = page.getOriginalSize();
    const { width, height, data } = await page.render({
      scale: WIDTH / originalWidth,
      render: 'bitmap',
    });
    document.destroy();
    const bytes = await encodePng(width, height, opaque(data));
    return { mediaType: 'image/png', bytes, width, height };
  } finally {
    library.destroy();
  }
}

/** Four channels to three: paper is not transparent. */
function opaque(pixels: Uint8Array): Uint8Array {
  const colours = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    colours[to] = pixels[from] ?? 0;
    colours[to + 1] = pixels[from + 1] ?? 0;
    colours[to + 2] = pixels[from + 2] ?? 0;
  }
  return colours;
}
