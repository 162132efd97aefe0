import { drawWebp } from '../browser/in-page/draw-webp.js';
import type { PagePool } from '../browser/page-pool.js';
import type { Asset } from '../model/bulletin.js';

/**
 * The pictures for an EPUB: WebP, which EPUB 3.3 allows and many readers do not show, is drawn
 * anew as JPEG or PNG; the others are taken as they are.
 *
 * @param addressOf the `data:` address of a picture
 */
export async function drawPictures(
  pool: PagePool,
  assets: ReadonlyMap<string, Asset>,
  addressOf: (hash: string) => string,
): Promise<ReadonlyMap<string, Asset>> {
  const webp = [...assets].filter(([, { mediaType }]) => mediaType === 'image/webp');
  if (webp.length === 0) return assets;
  const wanted = webp.map(([hash, { bytes }]) => ({
    address: addressOf(hash),
    isPhotograph: isLossy(bytes),
  }));
  const drawn = await pool.run((page) => page.evaluate(drawWebp, wanted));
  const pictures = new Map(assets);
  for (const [index, [hash, asset]] of webp.entries()) {
    const picture = drawn[index];
    if (picture === undefined) continue;
    const bytes = new Uint8Array(Buffer.from(picture.base64, 'base64'));
    pictures.set(hash, { ...asset, mediaType: picture.mediaType, bytes });
  }
  return pictures;
}

/** Whether a WebP file holds a chunk that was packed with loss (RFC 9649, 2.5). */
const isLossy = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('VP8 ');
