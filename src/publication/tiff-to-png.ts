import { encode } from 'fast-png';
import { decode, pageCount } from 'tiff';

/** A photometric interpretation (TIFF 6.0, p. 37). */
const PALETTE = 3;

/**
 * A TIFF as a PNG, which browsers and e-readers draw, pixel by pixel the same: grey, RGB or by a
 * palette, of 8 or 16 bits.
 *
 * @throws Error that says why, if this TIFF cannot be read
 */
export function tiffToPng(bytes: Uint8Array): Uint8Array {
  const pages = pageCount(bytes);
  if (pages !== 1) throw new Error(`it has ${String(pages)} pages; save one of them`);
  const [page] = decode(bytes);
  if (page === undefined) throw new Error('it has no page');
  if (page.orientation > 1) throw new Error('it lies on its side; save it upright');
  const { width, height, data, palette } = page;
  if (!(data instanceof Uint8Array || data instanceof Uint16Array)) {
    throw new Error('its colours are fractions; save it with 8 or 16 bits');
  }
  if (page.type === PALETTE && palette !== undefined) {
    // Colours of a palette have 16 bits.
    const pixels = new Uint8Array(data.length * 3);
    for (const [at, index] of data.entries()) {
      pixels.set(
        (palette[index] ?? [0, 0, 0]).map((value) => Math.round(value / 257)),
        at * 3,
      );
    }
    return encode({ width, height, data: pixels, depth: 8, channels: 3 });
  }
  const depth = data instanceof Uint8Array ? 8 : 16;
  return encode({ width, height, data, depth, channels: page.samplesPerPixel });
}
