import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../outputs/epub/inspect-epub.js';
import { CHECKS } from '../outputs/pdf/matterhorn.js';
import { elementText, openTagged } from '../outputs/pdf/tagged-document.js';
import type { Element, TaggedDocument } from '../outputs/pdf/tagged-document.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

/** What is easily got wrong in tags: notes in lists and tables, cells over several, empty ones. */
describe('a book that claims PDF/UA', () => {
  let book: BuiltFixture;
  let document: TaggedDocument;
  beforeAll(async () => {
    book = await buildFixture('accessible');
    document = await openTagged(await readFile(join(book.out, 'accessible.pdf')));
  });
  afterAll(() => book.remove());

  const all = (role: string): Element[] =>
    document.elements.filter((element) => element.role === role);

  it.each(Object.keys(CHECKS))('passes %s', (number) => {
    expect(CHECKS[number]?.(document)).toEqual([]);
  });

  it('has a cell for every cell of its tables, empty ones too', () => {
    const tables = all('Table').map((table) =>
      table.kids
        .filter((row): row is Element => row.kind === 'element' && row.role === 'TR')
        .map((row) => row.kids.map((cell) => elementText(cell).replace(/[\s\u2060]/gu, ''))),
    );
    expect(tables.slice(2)).toEqual([
      [
        ['Room', 'Price'],
        ['Winter', 'Summer'],
        ['One', '3', '5'],
        ['Two', '', '4'],
        ['Three', 'notlet'],
      ],
      [
        ['Month', 'Guests'],
        ['1', ''],
        ['2', '955Intherains.'],
      ],
    ]);
  });

  it('has terms as labels, without a block in them', () => {
    const terms = all('Lbl').filter((label) =>
      /^(Keys|Lamps|Candles)$/.test(elementText(label).trim()),
    );
    expect(terms).toHaveLength(3);
    for (const { kids } of terms) expect(kids.map(({ kind }) => kind)).toEqual(['content']);
  });

  it('has the calls of notes between the parts of a link, in the EPUB too', async () => {
    const epub = await readFile(join(book.out, 'accessible.epub'));
    expect(await faults(epub)).toEqual([]);
    const links = all('Link').map((link) => elementText(link).trim());
    expect(links.filter((text) => /^(see the|plan)$/.test(text))).toEqual(['see the', 'plan']);
  });

  it('has a box of another language, in the EPUB too', () => {
    const foreign = all('P').filter((paragraph) => paragraph.language === 'fr');
    expect(foreign.map(elementText)).toEqual(Array(2).fill('Il pleut sur le port.'));
    expect(book.proof.violations).toEqual([]);
  });

  it('can be searched for words with ligatures', () => {
    const text = book.pdf.map((page) => page.text.replaceAll('\u00AD', '')).join('\n');
    for (const word of ['officers', 'coffee', 'affairs', 'office', 'difficult']) {
      expect(text.replace(/\s/g, '')).toContain(word);
    }
  });
});
