import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { PagePool } from '../../src/browser/page-pool.js';
import type { Asset } from '../../src/model/bulletin.js';
import { readAsset } from '../../src/publication/read-asset.js';
import { assetAddresses } from '../../src/stages/compose.js';
import { drawPictures } from '../../src/stages/draw-pictures.js';

/** Red and blue, packed without loss; red, as a photograph; red that one sees through. */
const LOSSLESS = 'UklGRh4AAABXRUJQVlA4TBEAAAAvAQAAAA8Q87//8x8OMqL/AQA=';
const PHOTOGRAPH =
  'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=';
const GLASS =
  'UklGRmAAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDAAAADQAQCdASoQABAAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=';

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
