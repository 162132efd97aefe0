import { encode } from 'fast-png';

/** A page as PDFium has drawn it: four channels a pixel. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Write a drawn page as a PNG. Paper is not transparent, and a page in black has greys only: what
 * need not be written need not be packed either, which takes longer than drawing.
 */
export function encodePage({ width, height, data: pixels }: DrawnPage): Uint8Array {
  const channels = isGrey(pixels) ? 1 : 3;
  const data = new Uint8Array((pixels.length / 4) * channels);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += channels) {
    for (let channel = 0; channel < channels; channel++) {
      data[to + channel] = pixels[from + channel] ?? 0;
    }
  }
  return encode({ width, height, channels, depth: 8, data });
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  }
  return true;
}
