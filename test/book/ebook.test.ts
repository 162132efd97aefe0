import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { ace, epubCheck, noEpubCheck } from '../outputs/epub/checkers.js';
import { fileOf } from '../outputs/epub/inspect-epub.js';
import { pageBeginnings, pageList } from '../outputs/epub/page-list.js';
import { buildFixture, PUBLICATIONS, type BuiltFixture } from './build-fixture.js';

const MODES = ['', '.parallel-flows', '.popup', '.grid', '.zh-Hant', '.en'];

describe('the EPUBs of one build', () => {
  let book: BuiltFixture;
  const path = (mode: string): string => join(book.out, `ebook${mode}.epub`);
  const bytes = (mode: string): Uint8Array => readFileSync(path(mode));
  beforeAll(async () => {
    book = await buildFixture('ebook');
  });
  afterAll(() => book.remove());

  it('are those that the configuration lists', () => {
    const names = book.result.artifacts.map((artifact) => artifact.path);
    expect(names.filter((name) => name.endsWith('.epub'))).toEqual(
      MODES.map((mode) => `ebook${mode}.epub`),
    );
  });

  it('are complete, each in its languages', () => {
    const { 'zh-Hant': hant, en } = book.proof.completeness;
    const modes = (own: string): string[] => ['', '.grid', '.parallel-flows', '.popup', own];
    for (const [counts, own] of [[hant!, '.zh-Hant'] as const, [en!, '.en'] as const]) {
      const { manuscript, html, pdf, ...epubs } = counts;
      expect(new Set([html, pdf, ...Object.values(epubs)])).toEqual(new Set([manuscript]));
      expect(Object.keys(epubs).sort()).toEqual(
        modes(own)
          .map((mode) => `epub${mode}`)
          .sort(),
      );
    }
  });

  it('are the same without the pages on paper, which is then no part of the proof', async () => {
    const out = await mkdtemp(join(tmpdir(), 'bifolio-epub-alone-'));
    try {
      const folder = join(PUBLICATIONS, 'ebook');
      const { artifacts, proof, pages } = await build({ folder, out, only: ['epub'] });
      const epubs = artifacts.filter((artifact) => artifact.path.endsWith('.epub'));
      expect(epubs.map((artifact) => Buffer.from(artifact.bytes))).toEqual(
        MODES.map((mode) => Buffer.from(bytes(mode))),
      );
      expect(pages).toBe(book.pdf.length);
      expect(proof.spreads).toEqual([]);
      for (const [tag, { html, pdf, ...others }] of Object.entries(book.proof.completeness)) {
        expect(proof.completeness[tag]).toEqual(others);
        expect([html, pdf]).not.toContain(undefined);
      }
    } finally {
      await rm(out, { recursive: true });
    }
  });

  it.each(MODES)('have a page-list that leads to the text of each page (“%s”)', (mode) => {
    const printed = pageBeginnings(readFileSync(join(book.out, 'ebook.html'), 'utf8'));
    const listed = pageList(bytes(mode));
    const all = Array.from({ length: book.pdf.length }, (_value, index) => index + 1);
    // One language alone has its own side's pages, and the cover.
    const own = (page: number): boolean =>
      page === 1 || (mode === '.zh-Hant' ? page % 2 === 0 : mode === '.en' ? page % 2 === 1 : true);
    expect(listed.map(({ page }) => page)).toEqual(all.filter(own));
    for (const { page, text } of listed.slice(1)) {
      const beginning = printed.get(page)!;
      const start = text.slice(0, beginning.length);
      expect([page, start.includes(beginning)]).toEqual([page, true]);
    }
  });

  it('have pages that begin within lists, tables, listings and notes', () => {
    const chapter = fileOf(bytes(''), 'chapter-001.xhtml');
    const mark = '<span [^>]*role="doc-pagebreak"[^>]*></span>';
    expect(chapter).toMatch(new RegExp(`<li>\\s*<p [^>]*>${mark}`));
    expect(chapter).toMatch(new RegExp(`<td>${mark}`));
    expect(chapter).toMatch(new RegExp(`${mark}line \\d+ of a listing`));
    expect(chapter.split('class="notes"')[1]).toMatch(new RegExp(mark));
  });

  it.each(MODES)('lead nowhere that is not there (“%s”)', (mode) => {
    const files = unzipSync(bytes(mode));
    const documents = Object.keys(files).filter((name) => /\.(xhtml|ncx)$/.test(name));
    const ids = new Map(
      documents.map((name) => {
        const all = [...strFromU8(files[name]!).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
        expect(new Set(all).size).toBe(all.length);
        return [name, new Set(all)] as const;
      }),
    );
    for (const name of documents) {
      for (const [, href] of strFromU8(files[name]!).matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^https?:/.test(href!)) continue;
        const [file, id] = href!.split('#');
        const target = file === '' ? name : `OEBPS/${file!}`;
        expect(Object.keys(files)).toContain(target);
        if (id !== undefined) expect(ids.get(target), `${name}: ${href!}`).toContain(id);
      }
    }
  });

  it('arrange the languages as they are named', () => {
    const languages = (mode: string): string[] =>
      readEpub(bytes(mode)).map(({ texts }) =>
        [...new Set([...texts.values()].map(({ language }) => language))].join('+'),
      );
    expect(languages('')).toEqual(['zh-Hant+en', 'zh-Hant+en']);
    expect(languages('.parallel-flows')).toEqual(['zh-Hant', 'zh-Hant', 'en', 'en']);
    expect(languages('.zh-Hant')).toEqual(['zh-Hant', 'zh-Hant']);
    expect(languages('.en')).toEqual(['en', 'en']);
    const linked = fileOf(bytes('.parallel-flows'), 'chapter-002.en.xhtml');
    expect(linked).toMatch(
      /<a class="generated counterpart" href="chapter-002.zh-Hant.xhtml#pair-/,
    );
    const popup = fileOf(bytes('.popup'), 'chapter-002.xhtml');
    expect(popup).toMatch(
      /<a id="call-translation-\d" href="#translation-\d"[^>]*epub:type="noteref"/,
    );
    expect(popup).toMatch(/<aside id="translation-\d" lang="en"[^>]*epub:type="footnote"/);
  });

  it('embed the fonts that the configuration asks for, cut', () => {
    const files = Object.entries(unzipSync(bytes(''))).filter(([name]) => name.endsWith('.ttf'));
    expect(files.length).toBeGreaterThan(2);
    for (const [name, font] of files) {
      expect(font.length).toBeLessThan(100_000);
      expect(fileOf(bytes(''), 'style.css')).toContain(name.replace('OEBPS/', ''));
    }
  });

  it('have identifiers of their own', () => {
    const identifiers = MODES.map(
      (mode) => /urn:uuid:([^<]+)/.exec(fileOf(bytes(mode), 'content.opf'))![1],
    );
    expect(new Set(identifiers).size).toBe(MODES.length);
  });

  it('have the print edition’s first page for a cover', () => {
    const cover = unzipSync(bytes(''))['OEBPS/images/cover.png']!;
    expect(Buffer.from(cover.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
    const view = new DataView(cover.buffer, cover.byteOffset);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    expect(width).toBeGreaterThanOrEqual(1400);
    expect(height / width).toBeCloseTo(240 / 170, 2);
    const hash = (mode: string): string =>
      createHash('sha256')
        .update(unzipSync(bytes(mode))['OEBPS/images/cover.png']!)
        .digest('hex');
    expect(hash('.popup')).toBe(hash(''));
  });

  describe.each(MODES)('%s', (mode) => {
    it.skipIf(noEpubCheck !== undefined)('breaks no rule of EPUBCheck', async () => {
      expect(await epubCheck(path(mode))).toEqual([]);
    });

    it('passes Ace', async () => {
      expect(await ace(path(mode))).toEqual([]);
    });
  });
});
