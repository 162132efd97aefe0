import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { comparable } from '../../src/prove/comparable.js';
import { faults } from '../outputs/epub/inspect-epub.js';
import { CHECKS } from '../outputs/pdf/matterhorn.js';
import { openTagged } from '../outputs/pdf/tagged-document.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

describe('a vertical edition', () => {
  let book: BuiltFixture;
  let pdf: Buffer;
  beforeAll(async () => {
    book = await buildFixture('vertical');
    pdf = readFileSync(join(book.out, 'vertical.pdf'));
  });
  afterAll(() => book.remove());
  const page = (number: number): string => comparable(book.pdf[number - 1]?.text ?? '');

  it('has all of the Chinese and nothing of the English', () => {
    const { completeness, pages = [], spreads, violations } = book.proof;
    expect(Object.keys(completeness)).toEqual(['zh-Hant']);
    const { manuscript, html, pdf: printed, ...epubs } = completeness['zh-Hant'] ?? {};
    expect(manuscript).toBeGreaterThan(700);
    expect([html, printed, epubs]).toEqual([
      manuscript,
      manuscript,
      { 'epub.zh-Hant': manuscript },
    ]);
    expect([spreads, violations]).toEqual([[], []]);
    expect(pages.map((each) => each.page)).toEqual(pages.map((_, index) => index + 3));
    const text = book.pdf.map((each) => each.text).join('\n');
    expect(text).toContain('老城牆');
    expect(text).not.toMatch(/Morning|wall|Trial/i);
  });

  it('begins every article on the next page, and goes on overleaf inside a sentence', () => {
    const { pages = [] } = book.proof;
    const first = pages.filter(({ article }) => article === '01-walls');
    expect(first.length).toBeGreaterThan(1);
    expect(first[0]?.page).toBe(3);
    expect(first[0]?.fill).toBeGreaterThan(0.9);
    expect(pages.find(({ article }) => article === '02-elements')?.page).toBe(first.length + 3);
    expect(page(2)).toContain(`各種成分${String(first.length + 3)}`);
  });

  it('quotes between corner marks', () => {
    expect(page(3)).toContain('只寫了「某年春，築城」五個字'.normalize('NFKC'));
    expect(page(3)).toContain('『再坐一會兒』');
  });

  it('is read from right to left, and bound on the right', async () => {
    const { catalog } = await PDFDocument.load(pdf);
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('Direction')))).toBe('/R2L');
    // Folios stand at the outer edge, which on an even page is the right.
    expect(book.pdf).toHaveLength(8);
  });

  it('meets the clauses of PDF/UA that are met by the others', async () => {
    const document = await openTagged(pdf);
    const failed = Object.entries(CHECKS).filter(([, check]) => check(document).length > 0);
    // 06-002: the file claims no standard.
    expect(failed.map(([number]) => number)).toEqual(['06-002']);
  });

  it('sets columns from right to left, with short numbers upright', async () => {
    const browser = await openBrowser();
    try {
      const view = await browser.newPage();
      await view.setContent(readFileSync(join(book.out, 'vertical.html'), 'utf8'));
      const seen = await view.evaluate(async () => {
        document.body.hidden = false;
        await document.fonts.ready;
        const [first, second] = [...document.querySelectorAll('.article p.flush .s')].map(
          (line) => line.getClientRects()[0],
        );
        const upright = [...document.querySelectorAll<HTMLElement>('.article .upright')];
        return {
          isHigh: first !== undefined && first.height > 10 * first.width,
          isLeftOfFirst: first !== undefined && second !== undefined && second.right <= first.left,
          upright: upright.map(({ textContent }) => textContent),
          // Two figures take no more of the column than one character.
          longest: Math.max(...upright.map((each) => each.getBoundingClientRect().height)),
          size: parseFloat(
            getComputedStyle(document.querySelector('.article') as Element).fontSize,
          ),
        };
      });
      expect(seen).toMatchObject({ isHigh: true, isLeftOfFirst: true });
      expect(seen.upright).toEqual(expect.arrayContaining(['12', '3', '81', '15', '10']));
      expect(seen.upright).not.toContain('600');
      expect(seen.longest).toBeLessThan(seen.size * 1.1);
    } finally {
      await browser.close();
    }
  });

  it('has an e-book of its own in columns', async () => {
    const epub = readFileSync(join(book.out, 'vertical.zh-Hant.epub'));
    expect(await faults(epub)).toEqual([]);
    const files = unzipSync(epub);
    const text = (name: string): string => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array());
    expect(text('content.opf')).toContain('<spine toc="ncx" page-progression-direction="rtl">');
    expect(text('style.css')).toContain('writing-mode: vertical-rl');
    expect(text('chapter-001.xhtml')).toContain('大約<span class="upright">12</span>公尺');
    const languages = readEpub(epub).flatMap(({ texts }) =>
      [...texts.values()].map(({ language }) => language),
    );
    expect(new Set(languages)).toEqual(new Set(['zh-Hant']));
  });
});
