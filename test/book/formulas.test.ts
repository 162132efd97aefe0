import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import { ace, epubCheck, noEpubCheck } from '../outputs/epub/checkers.js';
import { faults, fileOf } from '../outputs/epub/inspect-epub.js';
import { CHECKS } from '../outputs/pdf/matterhorn.js';
import { openTagged } from '../outputs/pdf/tagged-document.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

describe('formulas', () => {
  let book: BuiltFixture;
  let pdf: Buffer;
  let epub: Buffer;
  beforeAll(async () => {
    book = await buildFixture('formulas');
    pdf = await readFile(join(book.out, 'bulletin.pdf'));
    epub = await readFile(join(book.out, 'bulletin.epub'));
  });
  afterAll(() => book.remove());

  it('are complete in every output', () => {
    expect(book.proof.violations).toEqual([]);
    const { manuscript, html, pdf: printed, epub: read } = book.proof.completeness['en'] ?? {};
    expect(manuscript).toBeGreaterThan(150);
    expect([html, printed, read]).toEqual([manuscript, manuscript, manuscript]);
  });

  it('are set in the face for formulas, letters in its italic', () => {
    const [zh, en] = book.pdf.slice(3, 5).map(({ text }) => text.replace(/\s+/gu, ''));
    expect(zh).toContain('𝑎𝑥2+𝑏𝑥+𝑐=0的解');
    expect(en).toContain('Theequation𝑎𝑥2+𝑏𝑥+𝑐=0has');
    expect(pdf.toString('latin1')).toContain('+STIXTwoMath-Regular');
    expect(pdf.toString('latin1')).not.toContain('/Type3');
  });

  it('hold no script', async () => {
    const files = unzipSync(epub, { filter: ({ name }) => name.endsWith('.xhtml') });
    const html = await readFile(join(book.out, 'bulletin.html'), 'utf8');
    for (const text of [html, ...Object.values(files).map((each) => strFromU8(each))]) {
      expect(text).not.toMatch(/alert|onclick/i);
    }
  });

  it('are formulas to a reader of the PDF, and have words', async () => {
    const document = await openTagged(pdf);
    const formulas = document.elements.filter(({ role }) => role === 'Formula');
    const words = formulas.map(({ dict }) => String(dict.lookup(PDFName.of('Alt'))));
    expect(words).toHaveLength(12);
    expect(words.every((each) => each.length > 3)).toBe(true);
    const failed = Object.entries(CHECKS).filter(([, check]) => check(document).length > 0);
    // No claim is set.
    expect(failed.map(([id]) => id)).toEqual(['06-002']);
  });

  it('are MathML to a reader of the EPUB', async () => {
    expect(await faults(epub)).toEqual([]);
    const opf = fileOf(epub, 'content.opf');
    expect(opf).toMatch(/href="chapter-001\.xhtml"[^>]* properties="mathml"/);
    expect(opf).toContain('<meta property="schema:accessibilityFeature">MathML</meta>');
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const chapter = Buffer.from(fileOf(epub, 'chapter-001.xhtml')).toString('base64');
      await page.goto(`data:application/xhtml+xml;base64,${chapter}`);
      const fraction = await page.evaluate(() => {
        const box = (name: string): DOMRect | undefined =>
          document.querySelector(`math[display] ${name}`)?.getBoundingClientRect();
        return {
          over: box('mfrac > :first-child')?.bottom,
          under: box('mfrac > :last-child')?.top,
        };
      });
      expect(fraction.over).toBeLessThan(fraction.under ?? 0);
    } finally {
      await browser.close();
    }
  });

  it('pass Ace', async () => {
    expect(await ace(join(book.out, 'bulletin.epub'))).toEqual([]);
  });

  it.skipIf(noEpubCheck !== undefined)('pass EPUBCheck', async () => {
    expect(await epubCheck(join(book.out, 'bulletin.epub'))).toEqual([]);
  });
});
