import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub, type EpubText } from '../../src/outputs/epub/read-epub.js';
import { comparable } from '../../src/prove/comparable.js';
import { faults } from '../outputs/epub/inspect-epub.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

const epubOf = (book: BuiltFixture, name: string): Buffer =>
  readFileSync(join(book.out, `${name}.epub`));
const textsOf = (epub: Uint8Array): ReadonlyMap<string, EpubText> =>
  new Map(readEpub(epub).flatMap(({ texts }) => [...texts]));

const isComplete = (book: BuiltFixture): void => {
  for (const { manuscript, html, pdf, epub } of Object.values(book.proof.completeness)) {
    expect(manuscript).toBeGreaterThan(0);
    expect([html, pdf, epub]).toEqual([manuscript, manuscript, manuscript]);
  }
  expect(book.proof.alone).toEqual([]);
};

describe('a Simplified edition of a Traditional manuscript', () => {
  let book: BuiltFixture;
  let texts: ReadonlyMap<string, EpubText>;
  const page = (number: number): string => comparable(book.pdf[number - 1]?.text ?? '');
  beforeAll(async () => {
    book = await buildFixture('to-simplified');
    texts = textsOf(epubOf(book, 'to-simplified'));
  });
  afterAll(() => book.remove());

  it('is complete, and says what it was compared with', () => {
    isComplete(book);
    expect(Object.keys(book.proof.completeness)).toEqual(['zh-Hans', 'en']);
    expect(book.proof.spelling).toEqual({
      'zh-Hans': {
        convertedFrom: 'zh-Hant',
        openCc: 'twp to cn',
        exceptions: { 乾坤: '乾坤〔易〕', 滿博: '滿博' },
        quotes: 'curly',
      },
    });
  });

  it('converts titles, settings, names, captions, tables and notes', () => {
    expect(page(1)).toContain('海港互联网通信“第三号”台湾渔业协会');
    expect(page(2)).toContain('目录头发与海后4');
    expect(page(4)).toContain('头发出租车');
    expect(page(6)).toContain('图:“灯塔”后面');
    expect(page(6)).toContain('文/陈后');
    expect(page(6)).toContain('注脚里的“头发”');
    expect(page(8)).toContain('滿博、陈后');
    expect(page(8)).toContain('NotoSerifSC');
  });

  it('reads words through emphasis, ruby and line ends, but leaves code and other tongues', () => {
    const paragraph = comparable(texts.get('01-sea.zh-Hans.1')?.text ?? '');
    expect(paragraph).toBe(
      comparable(
        '他的头发白了，皇后在后面。“他说：‘互联网wǎng很好’，”头tóu发fà国guó里面有乾坤〔易〕、滿博与' +
          '干净的後端 code。後来她说：“发展。”',
      ),
    );
    expect(comparable(texts.get('01-sea.zh-Hans.4')?.text ?? '')).toContain('Xi’an不是“西安”');
  });

  it('names its language everywhere', () => {
    const files = Object.entries(unzipSync(epubOf(book, 'to-simplified')));
    for (const [, bytes] of files.filter(([name]) => /\.(xhtml|opf|ncx)$/.test(name))) {
      const text = strFromU8(bytes);
      // What the author has marked as Traditional stays so.
      expect(text.replaceAll('<span lang="zh-Hant" xml:lang="zh-Hant">後</span>', '')).not.toMatch(
        /zh-Hant/,
      );
    }
    const html = readFileSync(join(book.out, 'to-simplified.html'), 'utf8');
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).not.toMatch(/lang="zh-Hant"(?!>後)/);
  });

  it('has an EPUB without a fault', async () => {
    expect(await faults(epubOf(book, 'to-simplified'))).toEqual([]);
  });
});

describe('a Traditional edition of a Simplified manuscript', () => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture('to-traditional');
  });
  afterAll(() => book.remove());

  it('is complete, with characters by their words and quotations in corner marks', () => {
    isComplete(book);
    expect(book.proof.spelling?.['zh-Hant']?.openCc).toBe('cn to tw');
    const text = textsOf(epubOf(book, 'to-traditional')).get('01-sea.zh-Hant.1')?.text ?? '';
    expect(comparable(text)).toBe(
      comparable('他的頭髮白了，周后在後面。「他說：『軟件很好』，」裡面乾乾淨淨，一隻鳥出發了。'),
    );
    expect(comparable(book.pdf[4]?.text ?? '')).toContain('「他說:『軟件很好』,」');
    expect(comparable(book.pdf[0]?.text ?? '')).toContain('海港通訊');
  });

  it('is paired as its manuscript is', () => {
    const [spread] = book.proof.spreads;
    expect(spread?.verso.beads).toEqual(spread?.recto.beads);
    expect(spread?.verso.beads).toHaveLength(3);
  });
});
