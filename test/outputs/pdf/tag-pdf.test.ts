import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFRef } from '@cantoo/pdf-lib';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/diagnostics/diagnostics.js';
import { build } from '../../../src/build.js';
import { comparable } from '../../../src/prove/comparable.js';
import { parse } from '../../../src/stages/parse.js';
import { read } from '../../../src/stages/read.js';
import { PUBLICATIONS } from '../../book/build-fixture.js';
import { CHECKS } from './matterhorn.js';
import { elementText, name, openTagged, textOf } from './tagged-document.js';
import type { Element, TaggedDocument } from './tagged-document.js';

let folder: string;
let book: TaggedDocument;
let bySpread: TaggedDocument;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bifolio-tags-'));
  book = await buildWith('claim: pdfua');
  bySpread = await buildWith('claim: pdfua\nreading: spread');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function buildWith(settings: string): Promise<TaggedDocument> {
  const source = await mkdtemp(join(folder, 'source-'));
  await cp(join(PUBLICATIONS, 'tagged'), source, { recursive: true });
  const file = join(source, 'bulletin.yml');
  await writeFile(file, `${await readFile(file, 'utf8')}\n${settings}\n`);
  const out = `${source}-out`;
  await build({ folder: source, out, only: ['pdf'] });
  return openTagged(await readFile(join(out, 'tagged.pdf')));
}

const all = (document: TaggedDocument, role: string): Element[] =>
  document.elements.filter((each) => each.role === role);

const texts = (elements: readonly Element[]): string[] => elements.map(elementText);

describe('a finished PDF against the Matterhorn Protocol', () => {
  it.each(Object.keys(CHECKS))('%s', (number) => {
    expect(CHECKS[number]?.(book)).toEqual([]);
    expect(CHECKS[number]?.(bySpread)).toEqual([]);
  });
});

describe('the tags of a book', () => {
  const articles = (document: TaggedDocument): Element[] => all(document, 'Art');
  const sections = (article: Element, language: string): Element[] =>
    article.kids.filter(
      (kid): kid is Element => kid.kind === 'element' && kid.language === language,
    );

  it('have the manuscript’s text in its order, notes after the block that calls them', async () => {
    const manuscript = await manuscriptTexts();
    expect(manuscript).toHaveLength(2);
    for (const [index, byLanguage] of manuscript.entries()) {
      for (const [language, text] of byLanguage) {
        for (const document of [book, bySpread]) {
          const article = articles(document)[index];
          const read = sections(article!, language).map(readingText).join('');
          expect(comparable(read)).toBe(comparable(text));
        }
      }
    }
  });

  it('have all of an article in one language, then all in the other', () => {
    for (const article of articles(book)) {
      expect(article.kids.map((kid) => (kid as Element).language)).toEqual(['zh-Hant', 'en']);
    }
  });

  it('have the languages by turns, spread by spread, where the setting asks for it', () => {
    const [first] = articles(bySpread);
    const languages = first!.kids.map((kid) => (kid as Element).language);
    expect(languages.length).toBeGreaterThan(4);
    expect(languages.slice(0, 4)).toEqual(['zh-Hant', 'en', 'zh-Hant', 'en']);
    expect(texts(all(bySpread, 'P')).sort()).toEqual(texts(all(book, 'P')).sort());
  });

  it('have one paragraph where pages have parted one', () => {
    const parted = all(book, 'P').filter((paragraph) => pagesOf(paragraph).size > 1);
    expect(parted.length).toBeGreaterThan(1);
    // As many paragraphs as the manuscript has, and one table, though on several pages.
    const tables = all(book, 'Table');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(pagesOf(table).size).toBeGreaterThan(1);
      expect(table.kids).toHaveLength(46);
    }
    const lists = all(book, 'L').filter(({ kids }) => kids.length === 4);
    expect(lists.map((list) => pagesOf(list).size > 1)).toEqual([true, true]);
  });

  it('have notes after the block of their call, with their number as label', () => {
    const notes = all(book, 'Note');
    expect(notes).toHaveLength(8);
    for (const note of notes) {
      expect(note.kids.map((kid) => (kid as Element).role)).toEqual(['Lbl', 'P']);
      const siblings = note.parent!.kids;
      const before = siblings[siblings.indexOf(note) - 1] as Element;
      const label = elementText(note.kids[0]!);
      expect(texts(inside(before, 'Reference'))).toContain(label);
    }
  });

  it('have the order of the pages, so that a copy has it: tables too, and notes at the foot', () => {
    const painted = new Map<string, number>();
    for (const [index, { page, mcids, kind }] of book.painted.entries()) {
      if (kind === 'text') painted.set(`${String(page)}/${String(mcids.at(-1))}`, index);
    }
    const orders = new Map<number, { text: number[]; notes: number[] }>();
    for (const { element, page, mcid } of contentsOf(book.root!)) {
      const index = painted.get(`${String(page)}/${String(mcid)}`);
      // The readings of a line are painted after it.
      if (index === undefined || element.role === 'RT') continue;
      const order = orders.get(page) ?? { text: [], notes: [] };
      orders.set(page, order);
      (isInNote(element) ? order.notes : order.text).push(index);
    }
    expect(orders.size).toBeGreaterThan(15);
    for (const [page, { text, notes }] of orders) {
      const order = [...text, ...notes];
      expect([page, order]).toEqual([page, [...order].sort((a, b) => a - b)]);
    }
  });

  it('go down by one level of headings at a time, as the manuscript does not', () => {
    const [chinese] = sections(articles(book)[0]!, 'zh-Hant');
    const headings = book.elements.filter(
      (each) => /^H\d$/.test(each.role) && isWithin(each, chinese!),
    );
    expect(headings.map(({ role }) => role)).toEqual(['H1', 'H2', 'H3', 'H2']);
  });

  it('say what pictures show, and where they stand', () => {
    const figures = all(book, 'Figure');
    expect(figures.map(({ dict }) => textOf(dict.lookup(name('Alt'))))).toEqual([
      '塔頂的燈',
      'The lamp at the top',
    ]);
    for (const { dict } of figures) {
      const box = dict.lookup(name('A'), PDFDict).lookup(name('BBox'), PDFArray);
      const [left = 0, bottom = 0, right = 0, top = 0] = box
        .asArray()
        .map((each) => Number(String(each)));
      expect(left).toBeGreaterThan(50);
      expect(right).toBeLessThan(482);
      expect(right - left).toBeGreaterThan(30);
      expect(bottom).toBeGreaterThan(90);
      expect(top).toBeLessThan(610);
    }
    expect(texts(all(book, 'Caption'))).toHaveLength(2);
  });

  it('name the language of passages inside others', () => {
    const foreign = all(book, 'Span')
      .filter(({ dict }) => dict.has(name('Lang')))
      .map((span) => `${String(span.language)} ${elementText(span)}`);
    expect(foreign).toEqual([
      'fr le phare',
      'de der Leuchtturm',
      'fr le phare',
      'de der Leuchtturm',
    ]);
  });

  it('know every heading, head cell and annotation by the parent tree', () => {
    const tree = book.pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const numbers = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    const parents = new Map<number, unknown>();
    for (let index = 0; index < numbers.size(); index += 2) {
      parents.set(numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1));
    }
    for (const element of book.elements) {
      for (const kid of element.kids) {
        if (kid.kind === 'content') {
          const page = book.pdf.getPage(kid.page - 1).node;
          const key = page.lookup(name('StructParents'), PDFNumber).asNumber();
          const list = book.pdf.context.lookup(parents.get(key) as PDFRef, PDFArray);
          expect(list.get(kid.mcid)).toBe(element.ref);
        } else if (kid.kind === 'object') {
          const key = kid.dict.lookup(name('StructParent'), PDFNumber).asNumber();
          expect(parents.get(key)).toBe(element.ref);
        }
      }
    }
  });

  it('have bookmarks for each language apart, as the headings read', () => {
    const first = bookmarks(book).slice(2, 10);
    expect(first).toEqual([
      '守塔人的簿子 與二十天的雪',
      '. 夜裡的工作',
      '. . 三件事',
      '. 白天的工作',
      'The Keeper’s Book, and Twenty Days of Snow',
      '. The Work at Night',
      '. . Three Things',
      '. The Work by Day',
    ]);
    expect(bookmarks(bySpread)).toEqual(bookmarks(book));
  });

  it('leave nothing of the browser’s wrappers', () => {
    expect(book.elements.filter(({ type }) => /^(NonStruct|Aside)$/.test(type))).toEqual([]);
    expect(book.elements.filter(({ kids }) => kids.length === 0)).toEqual([]);
  });

  it('mark heads, folios and ornament as artifacts', () => {
    const furniture = book.painted
      .filter(({ artifact, page }) => artifact && page === 7)
      .map(({ text }) => text)
      .join('');
    expect(furniture).toMatch(/The Keeper’s Book/);
    expect(furniture).toMatch(/7/);
    const read = elementText(book.root!);
    expect(read.match(/燈塔通訊/g)).toHaveLength(2);
    expect(read).not.toContain('■');
  });
});

/** Titles of the bookmarks in order, a dot for each level that they are down. */
function bookmarks({ pdf }: TaggedDocument): string[] {
  const titles: string[] = [];
  const read = (item: PDFDict, level: number): void => {
    let next = item.get(name('First'));
    while (next !== undefined) {
      const kid = pdf.context.lookup(next, PDFDict);
      titles.push('. '.repeat(level) + (textOf(kid.lookup(name('Title'))) ?? ''));
      expect(kid.lookup(name('Dest'))).toBeInstanceOf(PDFArray);
      read(kid, level + 1);
      next = kid.get(name('Next'));
    }
  };
  read(pdf.catalog.lookup(name('Outlines'), PDFDict), 0);
  return titles;
}

function pagesOf(element: Element): Set<number> {
  return new Set(
    element.kids.flatMap((kid) =>
      kid.kind === 'content' ? [kid.page] : kid.kind === 'element' ? [...pagesOf(kid)] : [],
    ),
  );
}

/** What stands in the tree, with the element that holds it, in the tree's order. */
function contentsOf(element: Element): { element: Element; page: number; mcid: number }[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind === 'element') return contentsOf(kid);
    return kid.kind === 'content' ? [{ element, page: kid.page, mcid: kid.mcid }] : [];
  });
}

const isInNote = ({ role, parent }: Element): boolean =>
  role === 'Note' || (parent !== undefined && isInNote(parent));

function inside(element: Element, role: string): Element[] {
  return element.kids.flatMap((kid) =>
    kid.kind === 'element' ? [...(kid.role === role ? [kid] : []), ...inside(kid, role)] : [],
  );
}

function isWithin(element: Element, ancestor: Element): boolean {
  return (
    element.parent !== undefined &&
    (element.parent === ancestor || isWithin(element.parent, ancestor))
  );
}

/** Text in the order of the tree, without the numbers and marks that lists are given. */
function readingText(element: Element): string {
  const isMark =
    element.role === 'Lbl' &&
    element.parent?.role === 'LI' &&
    /^(•|\d+\.)$/.test(elementText(element).trim());
  if (isMark || /^[☐☑]$/.test(elementText(element))) return '';
  return element.kids
    .map((kid) => (kid.kind === 'element' ? readingText(kid) : elementText(kid)))
    .join('');
}

/** What a reader should hear of each article, by language: blocks, each with its notes after it. */
async function manuscriptTexts(): Promise<ReadonlyMap<string, string>[]> {
  const diagnostics = new Diagnostics();
  const { manuscript, folder, writings } = await read(join(PUBLICATIONS, 'tagged'), diagnostics);
  const { articles } = await parse(manuscript, folder, writings, diagnostics);
  return articles.map(
    ({ texts }) =>
      new Map(
        [...texts].map(([language, { blocks, notes }]) => [
          language,
          blocks
            .map((block) => {
              const called = block.segments.flatMap((segment) => segment.notes);
              const own = notes.filter((note) => called.includes(note.number));
              return [
                toString(block.element),
                ...own.flatMap((note) => [
                  String(note.number),
                  toString({ type: 'root', children: [...note.content] }),
                ]),
              ].join('\n');
            })
            .join('\n'),
        ]),
      ),
  );
}
