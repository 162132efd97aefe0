import { imageSize } from 'image-size';
import { drawAnew } from '../browser/in-page/draw-anew.js';
import type { PagePool } from '../browser/page-pool.js';
import type { Asset } from '../model/bulletin.js';
import { jpegStructure } from '../publication/jpeg-structure.js';

/**
 * The pictures for an EPUB: what many readers do not show, or show in other colours or on its side,
 * is drawn anew as JPEG or PNG; the others are taken as they are.
 *
 * @param addressOf the `data:` address of a picture
 */
export async function drawPictures(
  pool: PagePool,
  assets: ReadonlyMap<string, Asset>,
  addressOf: (hash: string) => string,
): Promise<ReadonlyMap<string, Asset>> {
  const unsure = [...assets].filter(([, asset]) => !isShownAlike(asset));
  if (unsure.length === 0) return assets;
  const wanted = unsure.map(([hash, { mediaType, bytes }]) => ({
    address: addressOf(hash),
    isPhotograph: mediaType === 'image/jpeg' || isLossy(bytes),
  }));
  const drawn = await pool.run((page) => page.evaluate(drawAnew, wanted));
  const pictures = new Map(assets);
  for (const [index, [hash, asset]] of unsure.entries()) {
    const picture = drawn[index];
    if (picture === undefined) continue;
    const bytes = new Uint8Array(Buffer.from(picture.base64, 'base64'));
    pictures.set(hash, { ...asset, mediaType: picture.mediaType, bytes });
  }
  return pictures;
}

/**
 * Whether every reader shows a picture, and shows it alike. EPUB 3.3 allows WebP, which older ones do
 * not know; a JPEG of four inks is shown with its colours reversed by some; and where a camera has only
 * noted how it was held, some leave the picture on its side.
 */
function isShownAlike({ mediaType, bytes }: Asset): boolean {
  if (mediaType !== 'image/jpeg') return mediaType !== 'image/webp';
  return jpegStructure(bytes).components !== 4 && (imageSize(bytes).orientation ?? 1) === 1;
}

/** Whether a WebP file holds a chunk that was packed with loss (RFC 9649, 2.5). */
const isLossy = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('VP8 ');
