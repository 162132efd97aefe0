import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readAsset } from '../../src/publication/read-asset.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAAALAAAAAADAAIAAAICRF4AOw==', 'base64');
const jpeg = (width: number, height: number, end = '\xFF\xD9'): Buffer =>
  Buffer.from(
    `\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\0\x0B\x08\0${String.fromCharCode(height)}\0${String.fromCharCode(width)}\x01\x01\x11\0${end}`,
    'latin1',
  );
const svg = (content: string, attributes = 'width="4" height="3"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);
/** A PNG that says it has a size. */
const pngOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(PNG);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const why = (bytes: Uint8Array): string => {
  const result = readAsset('a.png', bytes);
  return 'problem' in result ? `${result.problem.code} ${result.problem.reason}` : 'taken';
};

describe('readAsset', () => {
  it.each([
    ['image/png', PNG, 1, 1],
    ['image/gif', GIF, 3, 2],
    ['image/jpeg', jpeg(7, 5), 7, 5],
    ['image/svg+xml', svg('<path d="M0 0h4"/>'), 4, 3],
  ])('knows %s by its bytes, whatever its name', (mediaType, bytes, width, height) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    expect(readAsset('picture.txt', bytes)).toEqual({
      asset: { hash, mediaType, bytes, width, height },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['text', Buffer.from('not a picture'), 'not a picture'],
    ['a web page', Buffer.from('<!doctype html><script>x</script>'), 'not a picture'],
    [
      'a format that browsers do not draw',
      Buffer.concat([
        Buffer.from('8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x02\0\0\0\x02\0\x08\0\x03', 'latin1'),
      ]),
      'format (psd)',
    ],
    ['a PNG that is cut off', PNG.subarray(0, 45), 'cut off'],
    ['a JPEG that is cut off', jpeg(7, 5, ''), 'cut off'],
    ['a PNG without a size', pngOf(0, 9), 'no size'],
    ['a PNG that would fill the memory', pngOf(60_000, 60_000), '120 million pixels'],
    ['a file too large', Buffer.concat([PNG, Buffer.alloc(65 * 1024 * 1024)]), 'larger than 64 MB'],
  ])('refuses %s', (_, bytes, expected) => {
    expect(why(bytes)).toMatch(/^image\/unreadable The picture “a\.png” cannot be used: /);
    expect(why(bytes)).toContain(expected);
  });

  it.each([
    ['a script', svg('<script>x()</script>'), 'holds code'],
    ['a script by another name', svg('<s:script>x()</s:script>'), 'holds code'],
    ['a script in another case', svg('<SCRIPT href="#a"/>'), 'holds code'],
    ['a handler', svg('<path onload="x()"/>'), 'holds code'],
    ['a handler on the root', svg('', 'width="4" height="3" onload = "x()"'), 'holds code'],
    ['HTML', svg('<foreignObject><p/></foreignObject>'), 'foreignObject'],
    ['flowed text', svg('<flowRoot><flowPara>a</flowPara></flowRoot>'), 'flowRoot'],
    ['an address of code', svg('<a href="javascript:x()"/>'), 'holds code'],
    ['a picture from the net', svg('<image href="https://example.org/x.png"/>'), 'outside itself'],
    ['a picture from the machine', svg("<image xlink:href = '/etc/x.png'/>"), 'outside itself'],
    ['a style from the net', svg('<style>@import "x.css";</style>'), 'outside itself'],
    [
      'a filling from the net',
      svg('<path fill="url( https://example.org/x#a)"/>'),
      'outside itself',
    ],
    [
      'an entity',
      Buffer.from(
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">&a;</svg>',
      ),
      'DOCTYPE',
    ],
    ['text', svg('<text x="1">A</text>'), 'holds text'],
  ])('refuses an SVG with %s', (_, bytes, expected) => {
    expect(why(bytes)).toContain(expected);
  });

  it.each([
    svg('<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#b"/>'),
    svg('<image href="data:image/png;base64,AAAA"/>'),
    svg('<title>One script</title><path fill=\'url("#a")\'/>'),
  ])('takes an SVG that refers to itself only (%#)', (bytes) => {
    expect(why(bytes)).toBe('taken');
  });
});
