import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { comparable } from '../../src/prove/comparable.js';
import { faults } from '../outputs/epub/inspect-epub.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

describe('an edition with readings over its Chinese', () => {
  let book: BuiltFixture;
  let chapter: string;
  let epub: Buffer;
  beforeAll(async () => {
    book = await buildFixture('readings');
    epub = readFileSync(join(book.out, 'readings.epub'));
    const files = unzipSync(epub);
    chapter = strFromU8(files['OEBPS/chapter-001.xhtml'] ?? new Uint8Array());
  });
  afterAll(() => book.remove());

  const rubyOf = (...pairs: string[]): string =>
    pairs
      .map((pair) => `<ruby>${pair.charAt(0)}<rt class="generated">${pair.slice(1)}</rt></ruby>`)
      .join('');

  it('is complete without its readings, and says that they are generated', () => {
    for (const { manuscript, html, pdf, epub: read } of Object.values(book.proof.completeness)) {
      expect([html, pdf, read]).toEqual([manuscript, manuscript, manuscript]);
    }
    expect(book.proof.spelling).toEqual({ 'zh-Hant': { readings: 'pinyin' } });
    const texts = new Map(readEpub(epub).flatMap((each) => [...each.texts]));
    expect(texts.get('01-city.zh-Hant.3')?.text).toMatch(/^音樂會在首都舉行/);
  });

  it('reads words in their context, through emphasis', () => {
    expect(chapter).toContain(rubyOf('重chóng', '慶qìng', '的de', '銀yín', '行háng', '行háng'));
    expect(chapter).toContain(`<em>${rubyOf('慢màn', '慢màn')}</em>`);
    expect(chapter).toContain(rubyOf('會kuài', '計jì', '在zài', '會huì', '議yì'));
    expect(chapter).toContain(rubyOf('重zhòng', '要yào', '的de'));
    expect(chapter).toContain(rubyOf('音yīn', '樂yuè', '與yǔ', '快kuài', '樂lè'));
  });

  it('lets the manuscript’s ruby and its list of readings win', () => {
    expect(chapter).toContain('<ruby>還<rt>huán</rt></ruby>');
    expect(chapter).toContain(rubyOf('秘mì', '書shū', '長zhǎng'));
  });

  it('has none in code, tables, notes, credits and captions', () => {
    expect(chapter).toContain('<code>code 銀行</code>');
    for (const plain of ['<td>重慶</td>', '這是銀行的註。', '王長', '地方', '2026年5月1日']) {
      expect(chapter).toContain(plain);
    }
    expect(chapter).not.toMatch(/<ruby[^>]*>[^\p{Script=Han}]/u);
  });

  it('has the readings in the PDF, and none in its bookmarks and contents', async () => {
    const page = comparable(book.pdf[3]?.text ?? '');
    expect(page).toContain('chóngqìngdeyínháng');
    expect(comparable(book.pdf[1]?.text ?? '')).toContain('重慶的銀行4');
    const pdf = await PDFDocument.load(readFileSync(join(book.out, 'readings.pdf')));
    const titles = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const title = object instanceof PDFDict ? object.get(PDFName.of('Title')) : undefined;
      return title instanceof PDFHexString || title instanceof PDFString
        ? [title.decodeText()]
        : [];
    });
    expect(titles).toContain('重慶的銀行');
    expect(titles).toContain('音樂與快樂');
    expect(titles.join()).not.toMatch(/chóng|yīn/);
  });

  it('has lines of one height, with readings, emphasis or neither', async () => {
    const browser = await openBrowser({});
    try {
      const page = await browser.newPage();
      await page.emulateMediaType('print');
      await page.setContent(readFileSync(join(book.out, 'readings.html'), 'utf8'));
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.article.verso p:not(.dateline, .credit)')].map(
          (p) => p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight),
        ),
      );
      expect(lines.length).toBeGreaterThan(3);
      for (const count of lines) expect(Math.abs(count - Math.round(count))).toBeLessThan(0.01);
      expect(Math.max(...lines)).toBeGreaterThan(3);
    } finally {
      await browser.close();
    }
  });

  it('has an EPUB without a fault', async () => {
    expect(await faults(epub)).toEqual([]);
  });
});
