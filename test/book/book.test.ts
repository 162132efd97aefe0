import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { comparable } from '../../src/prove/comparable.js';
import { faults } from '../outputs/epub/inspect-epub.js';
import { parseHtml } from '../html/parse-html.js';
import { buildFixture, PUBLICATIONS, type BuiltFixture } from './build-fixture.js';

const HAN = /\p{Script=Han}/u;

describe.each(['everything', 'too-long', 'uneven'])('the publication “%s”', (name) => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture(name);
  });
  afterAll(() => book.remove());

  it('has the same text in manuscript, HTML, PDF and EPUB', () => {
    for (const counts of Object.values(book.proof.completeness)) {
      expect(counts.manuscript).toBeGreaterThan(0);
      expect(new Set(Object.values(counts))).toEqual(new Set([counts.manuscript]));
    }
    expect(book.proof.violations).toEqual([]);
  });

  it('has Chinese on even pages and English on odd ones', () => {
    for (const { page, text } of book.pdf.slice(1)) {
      const isChinese =
        (text.match(new RegExp(HAN, 'gu'))?.length ?? 0) >
        (text.match(/[A-Za-z]/g)?.length ?? 0) / 6;
      // Listings are the same in both languages.
      if (!/line \d+ of code/.test(text)) expect([page, isChinese]).toEqual([page, page % 2 === 0]);
    }
  });

  it('has every pair on one spread, on both its pages', () => {
    const alone = new Set(book.proof.alone.map(({ bead }) => bead));
    const seen = new Set<string>();
    for (const { verso, recto } of book.proof.spreads) {
      expect(recto.page).toBe(verso.page + 1);
      expect(verso.page % 2).toBe(0);
      expect(Math.max(verso.fill, recto.fill)).toBeLessThanOrEqual(1);
      expect(verso.beads.filter((bead) => !alone.has(bead))).toEqual(
        recto.beads.filter((bead) => !alone.has(bead)),
      );
      for (const bead of new Set([...verso.beads, ...recto.beads])) {
        expect(seen.has(bead)).toBe(false);
        seen.add(bead);
      }
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('has an EPUB without a fault', async () => {
    const path = join(book.out, `${book.slug}.epub`);
    expect(await faults(readFileSync(path))).toEqual([]);
  });
});

describe('everything a manuscript may hold', () => {
  let book: BuiltFixture;
  const page = (needle: string): string => {
    const found = book.pdf.find(
      ({ page: number, text }) => number > 3 && comparable(text).includes(comparable(needle)),
    );
    expect(found, `“${needle}” on some page`).toBeDefined();
    return comparable(found?.text ?? '');
  };
  beforeAll(async () => {
    book = await buildFixture('everything');
  });
  afterAll(() => book.remove());

  it('sets lists with their numbers, tables, code, captions and readings', () => {
    expect(page('小標題')).toContain(comparable('3.三'));
    expect(page('A small heading')).toContain(comparable('3. three'));
    expect(page('第一個項目的說明文字')).toContain('2,000');
    expect(page('return')).toContain('functionhello()');
    expect(page('Figure 1: a gradient of colours')).toContain('Quantity');
    expect(page('圖一：漸變的顏色')).toContain(comparable('圖一：漸變的顏色'));
    expect(page('chéngshì')).toContain('guó');
  });

  it('sets footnotes on the page that calls them, in both languages', () => {
    expect(page('腳註在這裡')).toContain(comparable('這是腳註的內容'));
    expect(page('A footnote stands here')).toContain(comparable('This is the footnote’s text'));
  });

  it('takes scripts, handlers and frames out, and says so', () => {
    const reasons = book.result.diagnostics.messages.filter(
      ({ ruleId }) => ruleId === 'html/removed',
    );
    expect(reasons.map(({ reason }) => reason).join('\n')).toMatch(
      /<script>[^]*onClick[^]*<iframe>[^]*javascript/,
    );
    const html = readFileSync(join(book.out, 'everything.html'), 'utf8');
    expect(html).not.toMatch(/<script|onclick|javascript:|<iframe/i);
  });

  it('shows what one language has alone, and only that', () => {
    const { alone } = book.proof;
    expect(alone.map(({ language }) => language).sort()).toEqual([
      'en',
      'en',
      'zh-Hant',
      'zh-Hant',
    ]);
    const warned = book.result.diagnostics.messages.filter(({ ruleId }) => ruleId === 'pair/alone');
    expect(warned.map(({ file }) => file)).toEqual(['02-另 一 篇/zh.md', '02-另 一 篇/en.md']);
  });

  it('keeps pinned blocks together', () => {
    const spread = book.proof.spreads.find(({ article }) => article.startsWith('02'));
    const texts = [
      book.pdf[(spread?.verso.page ?? 0) - 1],
      book.pdf[(spread?.recto.page ?? 0) - 1],
    ];
    expect(comparable(texts[0]?.text ?? '')).toContain('釘住的一段');
    expect(comparable(texts[1]?.text ?? '')).toContain(comparable('The pinned paragraph'));
  });

  it('has the numbers of pairs on both pages of a spread, and on paper', () => {
    const html = readFileSync(join(book.out, 'everything.html'), 'utf8');
    const numbers = new Map<number, string[]>();
    visit(parseHtml(html), 'element', (element) => {
      const { dataFolio } = element.properties;
      if (dataFolio === undefined) return;
      const found: string[] = [];
      visit(element, 'element', ({ properties: { dataPair } }) => {
        if (typeof dataPair === 'string') found.push(dataPair);
      });
      numbers.set(Number(dataFolio), found);
    });
    for (const { verso, recto } of book.proof.spreads) {
      expect(numbers.get(verso.page)).toEqual(numbers.get(recto.page));
    }
    const [first] = book.proof.spreads.filter(({ article }) => article.startsWith('02'));
    expect(numbers.get(first!.verso.page)!.slice(0, 2)).toEqual(['1', '2']);
    for (const number of numbers.get(first!.recto.page)!) {
      expect(book.pdf[first!.recto.page - 1]!.text).toMatch(new RegExp(`(^|\\s)${number}($|\\s)`));
    }
  });

  it('says in the contents where each article begins', () => {
    for (const { article, verso, recto } of book.proof.spreads.filter(
      ({ article: id }, index, all) => all.findIndex((each) => each.article === id) === index,
    )) {
      expect(article).not.toBe('');
      expect(book.pdf[1]?.text).toContain(String(verso.page));
      expect(book.pdf[2]?.text).toContain(String(recto.page));
    }
  });

  it('has a chapter an article in the EPUB', () => {
    const chapters = readEpub(readFileSync(join(book.out, 'everything.epub')));
    expect(chapters).toHaveLength(2);
  });
});

describe('what is too long for a page', () => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture('too-long');
  });
  afterAll(() => book.remove());

  it('is broken on both sides in step, with the table’s head on every page', () => {
    const heads = book.pdf.filter(({ text }) => /^No\s+Name/m.test(text) || /No Name/.test(text));
    expect(heads.length).toBeGreaterThan(1);
    for (let row = 0; row < 60; row++) {
      const chinese = book.pdf.findIndex(({ text }) =>
        comparable(text).includes(`${String(row)}第${String(row)}行的內容`),
      );
      const english = book.pdf.findIndex(({ text }) =>
        comparable(text).includes(comparable(`${String(row)}The content of row ${String(row)}`)),
      );
      expect(english).toBe(chinese + 1);
    }
  });

  it('is the same with a cache, whether anything was kept or not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    try {
      // The whole book is never taken from there: the second differs in what it is to make.
      for (const only of [['pdf'], ['pdf', 'html']] as const) {
        const { artifacts } = await build({
          folder: join(PUBLICATIONS, 'too-long'),
          out: join(folder, 'out'),
          only: [...only],
          cache: join(folder, 'cache'),
        });
        const pdf = artifacts[0]?.path ?? '';
        const cached = readFileSync(join(folder, 'out', pdf));
        expect(cached.equals(readFileSync(join(book.out, pdf)))).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is noted', () => {
    const noted = book.result.diagnostics.messages.filter(
      ({ ruleId }) => ruleId === 'page/broken-pair',
    );
    expect(noted).toHaveLength(1);
    expect(noted[0]?.line).toBeGreaterThan(1);
  });
});

describe('Simplified Chinese with paragraphs that do not pair one to one', () => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture('uneven');
  });
  afterAll(() => book.remove());

  it('pairs them by what they say, and asks the editor to look', () => {
    const [first] = book.proof.spreads;
    expect(first?.verso.beads.length).toBeGreaterThan(10);
    const codes = book.result.diagnostics.messages.map(
      ({ ruleId, file }) => `${String(file)} ${String(ruleId)}`,
    );
    expect(codes).toContain('01-文字/zh.md pair/order');
  });

  it('cuts a running head that has no room, and is of the format that is asked for', async () => {
    const running = book.pdf[6]?.text ?? '';
    expect(running).toMatch(/The Bookshop at the Ferry[^]*…/);
    expect(running).not.toContain('Those Who Still Came');
    const pdf = await PDFDocument.load(readFileSync(join(book.out, `${book.slug}.pdf`)));
    const { width, height } = pdf.getPage(3).getTrimBox();
    expect([width, height].map((pt) => Math.round((pt / 72) * 254) / 10)).toEqual([148, 210]);
  });

  it('marks the Chinese as Simplified', () => {
    const html = readFileSync(join(book.out, `${book.slug}.html`), 'utf8');
    expect(html).toContain('lang="zh-Hans"');
    expect(html).not.toContain('lang="zh-Hant"');
  });
});
