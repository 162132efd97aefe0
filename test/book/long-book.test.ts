import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../../src/build-options.js';
import { build } from '../../src/build.js';
import { CHECKS } from '../outputs/pdf/matterhorn.js';
import { openTagged } from '../outputs/pdf/tagged-document.js';
import { PUBLICATIONS } from './build-fixture.js';

/** So many pages are set at a time; the book is to have more. */
const PART = 60;

const name = (text: string): PDFName => PDFName.of(text);

/** All that a build has made, by file. */
const filesOf = (result: BuildResult): Record<string, string> =>
  Object.fromEntries(
    result.artifacts.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]),
  );

/** Its files, and what was said of the manuscript. */
const allOf = (result: BuildResult): Record<string, string> => ({
  ...filesOf(result),
  messages: result.diagnostics.toString(),
});

describe('a book that is set in parts', () => {
  let folder: string;
  let stages: string[];
  let whole: BuildResult;
  const make = (cache: boolean): Promise<BuildResult> => {
    stages = [];
    return build({
      folder: join(folder, 'book'),
      out: join(folder, 'out'),
      only: ['pdf', 'html'],
      cache: cache && join(folder, 'cache'),
      onProgress: ({ stage, pages }) => {
        if (pages === undefined) stages.push(stage);
      },
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-long-'));
    const source = join(PUBLICATIONS, 'everything');
    await cp(source, join(folder, 'book'), { recursive: true });
    // The copies' links lead to the articles they were copied from, in another part.
    const entries = await readdir(source, { withFileTypes: true });
    const articles = entries.filter((entry) => entry.isDirectory() && /^\d/.test(entry.name));
    for (let copy = 2; copy <= 8; copy++) {
      for (const article of articles) {
        await cp(
          join(source, article.name),
          join(folder, 'book', `${String(copy)}${article.name}`),
          {
            recursive: true,
          },
        );
      }
    }
    whole = await make(true);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has tags, names and links as a book that is set at once', async () => {
    expect(whole.pages).toBeGreaterThan(PART);
    const document = await openTagged(await readFile(join(folder, 'out', 'everything.pdf')));
    const failed = Object.entries(CHECKS).filter(([, check]) => check(document).length > 0);
    expect(failed.map(([number]) => number)).toEqual(['06-002']);

    const { pdf } = document;
    const places = pdf.catalog.lookup(name('Dests'), PDFDict);
    const pages = new Set(pdf.getPages().map(({ ref }) => ref));
    for (const [, place] of places.entries()) {
      expect(pages.has(pdf.context.lookup(place, PDFArray).get(0) as never)).toBe(true);
    }
    const leads = pdf.getPages().flatMap((page) => {
      const links = page.node.Annots()?.asArray() ?? [];
      return links.map((link) => pdf.context.lookup(link, PDFDict).get(name('Dest')));
    });
    const named = leads.filter((lead) => lead instanceof PDFName);
    expect(named.length).toBeGreaterThan(20);
    for (const lead of named) expect(places.has(lead)).toBe(true);
  });

  it('tells which of its articles took longest', async () => {
    const articles = await readdir(join(folder, 'book'));
    const times = whole.slowest.map(({ time }) => time);
    expect(times).toHaveLength(3);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const { id } of whole.slowest) expect(articles).toContain(id);
  });

  it('is taken whole from the cache if nothing has changed', async () => {
    const again = await make(true);
    expect(stages).toEqual(['read', 'write']);
    expect(filesOf(again)).toEqual(filesOf(whole));
    expect(again.diagnostics.toString()).toBe(whole.diagnostics.toString());
    expect(again.proof).toEqual(whole.proof);
    expect(again.slowest).toEqual([]);
  });

  it('is after any edit, and with a damaged cache, what it is without a cache', async () => {
    const articles = (await readdir(join(folder, 'book'))).filter((entry) => /^\d/.test(entry));
    const edit = fc.record({
      article: fc.constantFrom(...articles),
      // A word that the text has already, and characters that it may not have yet.
      words: fc.constantFrom(' the', ' — x̌', ' 鱻'),
      at: fc.nat(),
      damage: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ article, words, at, damage }) => {
        const file = join(folder, 'book', article, 'en.md');
        const paragraphs = (await readFile(file, 'utf8')).split('\n\n');
        const plain = [...paragraphs.keys()].filter((index) =>
          /^[A-Z]/.test(paragraphs[index] ?? ''),
        );
        const index = plain[at % Math.max(plain.length, 1)];
        if (index !== undefined) paragraphs[index] = `${paragraphs[index] ?? ''}${words}.`;
        await writeFile(file, paragraphs.join('\n\n'));
        const cache = join(folder, 'cache');
        const entries = await readdir(cache);
        const entry = join(cache, entries[damage % entries.length] ?? '');
        const bytes = await readFile(entry);
        bytes[damage % bytes.length] = (bytes[damage % bytes.length] ?? 0) ^ 1;
        await writeFile(entry, bytes);

        const cached = await make(true).then(allOf, String);
        const anew = await make(false).then(allOf, String);
        expect(cached).toEqual(anew);
      }),
      { numRuns: 2 },
    );
  }, 240_000);
});
