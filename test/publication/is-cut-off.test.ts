import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { isCutOff } from '../../src/publication/is-cut-off.js';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, latin(type), data, Buffer.alloc(4)]);
};

/** A PNG whose pixels' data are of a length, packed, and then as `change` leaves them. */
const png = (
  [width, height, depth, colours, interlace]: readonly number[],
  length: number,
  change: (packed: Buffer) => Buffer = (packed) => packed,
): Buffer => {
  const header = Buffer.from([
    0,
    0,
    0,
    width!,
    0,
    0,
    0,
    height!,
    depth!,
    colours!,
    0,
    0,
    interlace!,
  ]);
  const pixels = change(deflateSync(Buffer.alloc(length)));
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([latin('\x89PNG\r\n\x1A\n'), ...parts]);
};

/** A JPEG of one scan, with a preview of itself in front of its picture. */
const JPEG = latin(
  '\xFF\xD8\xFF\xE1\0\x0A\xFF\xD8\xFF\xDA\0\x02\xFF\xD9\xFF\xC0\0\x0B\x08\0\x05\0\x07\x01\x01\x11\0' +
    '\xFF\xDA\0\x08\x01\x01\0\0\x3F\0ab\xFF\0cd\xFF\xD0ef\xFF\xD9',
);
const GIF = Buffer.from('R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAAALAAAAAADAAIAAAICRF4AOw==', 'base64');
const WEBP = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvAQAAAA8Q87//8x8OMqL/AQA=', 'base64');

describe('isCutOff', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/gif', GIF],
    ['image/webp', WEBP],
    ['image/png', png([5, 3, 8, 2, 0], 3 * 16)],
  ] as const)('finds wherever a file of %s ends too soon', (mediaType, whole) => {
    expect(isCutOff(mediaType, whole)).toBe(false);
    expect(isCutOff(mediaType, Buffer.concat([whole, latin('more')]))).toBe(false);
    for (let length = 20; length < whole.length; length++) {
      // A PNG is told by its IEND; the checksum after it holds nothing.
      if (mediaType === 'image/png' && length > whole.length - 4) continue;
      expect([length, isCutOff(mediaType, whole.subarray(0, length))]).toEqual([length, true]);
    }
  });

  it.each([
    ['palette of 4 bits', [5, 3, 4, 3, 0], 3 * 4],
    ['grey of 16 bits', [5, 3, 16, 0, 0], 3 * 11],
    ['grey that one sees through', [5, 3, 8, 4, 0], 3 * 11],
    ['black and white', [9, 3, 1, 0, 0], 3 * 3],
    // Passes of 1 × 1, 1 × 1, none, 1 × 1, 3 × 1, 2 × 2 and 5 × 1 px.
    ['RGB in passes', [5, 3, 8, 2, 1], 4 + 4 + 4 + 10 + 2 * 7 + 16],
  ] as const)('counts the pixels of a PNG (%s)', (_, header, length) => {
    expect(isCutOff('image/png', png(header, length))).toBe(false);
    expect(isCutOff('image/png', png(header, length + 1))).toBe(false);
    expect(isCutOff('image/png', png(header, length - 1))).toBe(true);
  });

  it('finds a PNG whose pixels are damaged, end early, or are not there', () => {
    const header = [5, 3, 8, 2, 0];
    const damaged = (packed: Buffer): Buffer =>
      Buffer.from(packed.map((byte, at) => (at === 3 ? byte ^ 8 : byte)));
    expect(isCutOff('image/png', png(header, 48, damaged))).toBe(true);
    expect(
      isCutOff(
        'image/png',
        png(header, 48, (packed) => packed.subarray(0, 8)),
      ),
    ).toBe(true);
    expect(
      isCutOff(
        'image/png',
        png(header, 48, () => Buffer.alloc(0)),
      ),
    ).toBe(true);
  });

  it('takes every PNG that a library writes', () => {
    const side = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 2, 3, 4), (width, height, channels) => {
        const data = new Uint8Array(width * height * channels).fill(7);
        const bytes = encode({ width, height, channels, depth: 8, data });
        expect(isCutOff('image/png', bytes)).toBe(false);
      }),
    );
  });
});
