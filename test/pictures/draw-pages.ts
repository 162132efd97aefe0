import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page in shades of grey, a byte a pixel: 0 is black. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Fine enough to show a line that moves, coarse enough for small files. */
const PIXELS_PER_INCH = 80;

/** Draw pages of a PDF, counted from 1, as PDFium does on any machine. */
export async function drawPages(pdf: Uint8Array, pages: readonly number[]): Promise<Drawing[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const drawings: Drawing[] = [];
  for (const number of pages) {
    const page = document.getPage(number - 1);
    const { width, height, data } = await page.render({
      scale: PIXELS_PER_INCH / 72,
      render: 'bitmap',
    });
    const greys = new Uint8Array(width * height);
    for (let at = 0; at < greys.length; at++) {
      const [blue = 0, green = 0, red = 0] = data.subarray(at * 4, at * 4 + 3);
      greys[at] = Math.round((red + green + blue) / 3);
    }
    drawings.push({ width, height, greys });
  }
  document.destroy();
  library.destroy();
  return drawings;
}
