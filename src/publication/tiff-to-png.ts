import { encode } from 'fast-png';
import { decode, pageCount } from 'tiff';
import { both, type Bilingual } from '../diagnostics/problem.js';

/** A TIFF that is read, but cannot be set as it is. */
export class TiffError extends Error {
  constructor(readonly why: Bilingual) {
    super(why.english);
  }
}

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
  if (pages !== 1)
    throw new TiffError(
      both(
        `it has ${String(pages)} pages; save one of them`,
        `它有 ${String(pages)} 页；请只存其中一页`,
      ),
    );
  const [page] = decode(bytes);
  if (page === undefined) throw new TiffError(both('it has no page', '它没有页面'));
  if (page.orientation > 1)
    throw new TiffError(both('it lies on its side; save it upright', '它是横放的；请转正再存'));
  const { width, height, data, palette } = page;
  if (!(data instanceof Uint8Array || data instanceof Uint16Array)) {
    throw new TiffError(
      both(
        'its colours are fractions; save it with 8 or 16 bits',
        '它的颜色是小数；请存为 8 位或 16 位',
      ),
    );
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
