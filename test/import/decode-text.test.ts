import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/import/decode-text.js';

const TRADITIONAL =
  '海港在五點醒來，漁船先到，渡輪後到。工人們說今天的潮水很大。\nThe harbour wakes at five.\n';
const SIMPLIFIED =
  '海港在五点醒来，渔船先到，渡轮后到。工人们说今天的潮水很大。\nThe harbour wakes at five.\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', TRADITIONAL, 'utf8'],
    ['gb18030', TRADITIONAL, 'gb18030'],
    ['gb18030', SIMPLIFIED, 'gb18030'],
    ['big5', TRADITIONAL, 'big5'],
    ['utf-16le', TRADITIONAL, 'utf-16le'],
    ['utf-16be', SIMPLIFIED, 'utf-16be'],
    ['utf-16le', 'The harbour wakes.', 'utf-16le'],
    ['windows-1252', 'The café’s “harbour” wakes — at five, as it does every day.', 'win1252'],
  ])('finds %s', (encoding, text, name) => {
    expect(decodeText(iconv.encode(text, name), 'a')).toEqual({ text, encoding });
  });

  it('takes a byte order mark for what it says, and away', () => {
    const bytes = iconv.encode(TRADITIONAL, 'utf-16le', { addBOM: true });
    expect(decodeText(bytes, 'a')).toEqual({ text: TRADITIONAL, encoding: 'utf-16le' });
    expect(decodeText(Buffer.from(`\uFEFF${TRADITIONAL}`), 'a')).toMatchObject({
      text: TRADITIONAL,
    });
  });

  it('takes the encoding that it is told, and no other', () => {
    expect(decodeText(iconv.encode('海港', 'big5'), 'a', 'big5')).toMatchObject({ text: '海港' });
    expect(decodeText(iconv.encode('海港', 'big5'), 'a', 'utf-8')).toMatchObject({
      problem: { code: 'import/encoding' },
    });
  });
});
