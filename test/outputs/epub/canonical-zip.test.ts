import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { canonicalZip } from '../../../src/outputs/epub/canonical-zip.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

it('gives the same bytes whatever the order of the files', () => {
  const files = [
    ['b', text('B')],
    ['mimetype', text('application/epub+zip')],
    ['a', text('A')],
  ] as const;
  const zip = canonicalZip(new Map(files));
  expect(zip).toEqual(canonicalZip(new Map([...files].reverse())));
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(['a', 'b', 'mimetype']);
});

it('begins with the media type in plain sight', () => {
  const zip = canonicalZip(
    new Map([
      ['META-INF/x', text('x')],
      ['mimetype', text('application/epub+zip')],
    ]),
  );
  // OCF 3.3: the name at byte 30, the content right after it.
  expect(Buffer.from(zip.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
});

it('refuses files that are no EPUB', () => {
  expect(() => canonicalZip(new Map([['a', text('A')]]))).toThrow('mimetype');
});
