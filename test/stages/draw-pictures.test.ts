import { decode } from 'fast-png';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { PagePool } from '../../src/browser/page-pool.js';
import type { Asset } from '../../src/model/bulletin.js';
import { jpegStructure } from '../../src/publication/jpeg-structure.js';
import { readAsset } from '../../src/publication/read-asset.js';
import { assetAddresses } from '../../src/stages/compose.js';
import { drawPictures } from '../../src/stages/draw-pictures.js';

/** Red and blue, packed without loss; red, as a photograph; red that one sees through. */
const LOSSLESS = 'UklGRh4AAABXRUJQVlA4TBEAAAAvAQAAAA8Q87//8x8OMqL/AQA=';
const PHOTOGRAPH =
  'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=';
const GLASS =
  'UklGRmAAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDAAAADQAQCdASoQABAAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=';
/** Red in four inks; 16 × 8 px that a camera took on its side; the same, upright. */
const INKS =
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0AWQBLAAA/AEAfj8gP/9k=';
const TURNED =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=';
const UPRIGHT =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=';

const read = (base64: string): Asset => {
  const result = readAsset('picture', Buffer.from(base64, 'base64'));
  if ('problem' in result) throw new Error(result.problem.reason);
  return result.asset;
};

describe('WebP in an EPUB', () => {
  it('is drawn anew: photographs as JPEG, the rest as PNG', async () => {
    const assets = new Map<string, Asset>();
    for (const base64 of [LOSSLESS, PHOTOGRAPH, GLASS]) {
      const result = readAsset('a.webp', Buffer.from(base64, 'base64'));
      if ('asset' in result) assets.set(result.asset.hash, result.asset);
    }
    const pool = new PagePool({}, 1);
    try {
      const drawn = await drawPictures(pool, assets, assetAddresses(assets));
      const [lossless, photograph, glass] = [...drawn.values()];
      expect([...drawn.keys()]).toEqual([...assets.keys()]);
      expect(lossless?.mediaType).toBe('image/png');
      const { data, channels } = decode(lossless!.bytes);
      expect([...data.subarray(0, 3), ...data.subarray(channels, channels + 3)]).toEqual([
        255, 0, 0, 0, 0, 255,
      ]);
      expect(photograph).toMatchObject({ mediaType: 'image/jpeg', width: 16, height: 16 });
      expect([...photograph!.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      expect(glass?.mediaType).toBe('image/png');
    } finally {
      await pool.close();
    }
  });
});

describe('a JPEG in an EPUB', () => {
  it('is drawn anew if readers show its colours or its side differently', async () => {
    const assets = new Map([INKS, TURNED, UPRIGHT].map(read).map((asset) => [asset.hash, asset]));
    const pool = new PagePool({}, 1);
    try {
      const drawn = await drawPictures(pool, assets, assetAddresses(assets));
      const [inks, turned, upright] = [...drawn.values()];
      expect(inks!.mediaType).toBe('image/jpeg');
      expect(jpegStructure(inks!.bytes).components).toBe(3);
      expect(imageSize(turned!.bytes)).toMatchObject({ type: 'jpg', width: 8, height: 16 });
      expect(imageSize(turned!.bytes).orientation ?? 1).toBe(1);
      expect(turned).toMatchObject({ width: 8, height: 16 });
      expect(upright!.bytes).toEqual(read(UPRIGHT).bytes);
    } finally {
      await pool.close();
    }
  });
});
