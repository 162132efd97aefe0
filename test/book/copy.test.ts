import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { FONT_NAMES } from '../../src/fonts/font-faces.js';
import { languageOf } from '../../src/languages/registry.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementText, openTagged, type Mark } from '../outputs/pdf/tagged-document.js';
import { parseHtml } from '../html/parse-html.js';
import { buildFixture, PUBLICATIONS, type BuiltFixture } from './build-fixture.js';

interface PageOfText {
  readonly isChinese: boolean;
  /** Its paragraphs as they are typeset, without soft hyphens. */
  readonly paragraphs: readonly string[];
}

function pagesOf(html: string): Map<number, PageOfText> {
  const pages = new Map<number, PageOfText>();
  visit(parseHtml(html), 'element', (page) => {
    const { dataFolio, lang } = page.properties;
    if (dataFolio === undefined || classesOf(page).includes('contents')) return;
    const paragraphs: string[] = [];
    visit(page, 'element', (block) => {
      const isSet = block.tagName === 'p' && block.properties['dataBlock'] !== undefined;
      // Readings and the marks of notes stand between lines: a viewer may take them before or after.
      const isPlain = !holds(block, 'rt') && !holds(block, 'sup');
      if (isSet && isPlain && !classesOf(block).includes('imprint')) {
        paragraphs.push(toString(block).replace(/\u00AD/g, ''));
      }
    });
    pages.set(Number(dataFolio), { isChinese: /^zh/.test(lang as string), paragraphs });
  });
  return pages;
}

const classesOf = ({ properties }: Element): unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

const holds = (element: Element, tagName: string): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)),
  );

/** What a reader gets who copies a page: lines are joined as its language joins them. */
const copied = (text: string, isChinese: boolean): string =>
  text
    .replace(/\u00AD(\r\n)?/g, '')
    .replace(/-\r\n/g, '-')
    .replace(/ ?\r\n/g, isChinese ? '' : ' ');

describe('the text that is copied from the PDF', () => {
  let book: BuiltFixture;
  let pages: Map<number, PageOfText>;
  beforeAll(async () => {
    book = await buildFixture('tagged');
    pages = pagesOf(readFileSync(join(book.out, `${book.slug}.html`), 'utf8'));
  });
  afterAll(() => book.remove());

  it('is the manuscript’s to the letter, with its blanks and without hyphens of our own', () => {
    const all = [...pages].flatMap(([folio, { isChinese, paragraphs }]) =>
      paragraphs.map((text) => ({ folio, isChinese, text })),
    );
    expect(all.length).toBeGreaterThan(15);
    for (const { folio, isChinese, text } of all) {
      const { text: printed } = book.pdf[folio - 1]!;
      // PDFium takes the columns of a table of short entries for vertical lines.
      if (/^(.\r\n){5}/mu.test(printed)) continue;
      // Between Chinese and Latin stands a space that is none of the text; viewers guess.
      const guessed = isChinese ? /\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/gu : /(?!)/g;
      const blanks = (value: string): string => value.replace(guessed, '').replace(/\s/g, ' ');
      const copy = blanks(copied(printed, isChinese));
      // The blank at which a page breaks off belongs to neither.
      const written = blanks(text).trimEnd();
      expect([folio, copy]).toEqual([folio, expect.stringContaining(written)]);
    }
  });

  it('has divided words, each by a soft hyphen', () => {
    const text = book.pdf.map((page) => page.text).join('\n');
    expect(text).toMatch(/\p{Ll}{3}\u00AD(\r\n)?\p{Ll}{3}/u);
    expect(text).not.toMatch(/[\u2010\u2011]/);
  });
});

/** The words of the blocks of a language as the PDF’s tree has them, and those of its manuscript. */
async function wordsOf(
  { out, slug }: BuiltFixture,
  language: string,
  manuscript: readonly string[],
): Promise<{ read: string[]; written: Set<string>; nested: Mark[] }> {
  const { elements, marks } = await openTagged(readFileSync(join(out, `${slug}.pdf`)));
  const blocks = elements.filter(
    (element) => element.language === language && /^(P|H\d|TD|TH)$/.test(element.type),
  );
  const words = (text: string): string[] =>
    text
      .replace(/\u00AD/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1);
  const texts = manuscript.map((path) => readFileSync(join(PUBLICATIONS, path), 'utf8'));
  const { labels } = languageOf(language);
  const ours = [
    labels.title,
    labels.published,
    labels.publisher,
    labels.rights,
    labels.contact,
    labels.fonts,
    labels.translator(''),
    ...Object.values(FONT_NAMES),
  ];
  return {
    read: blocks.map(elementText).flatMap(words),
    written: new Set([...texts, ...ours].flatMap(words)),
    nested: marks.filter(({ within }) => within.length > 0),
  };
}

describe('the text that a screen reader gets', () => {
  it.each([
    ['tagged', 'en', ['tagged/01-lighthouse/en.md', 'tagged/02-tables/en.md']],
    ['uneven', 'en', ['uneven/01-文字/en.md', 'uneven/02-verse/en.md']],
    ['french-german', 'fr', ['french-german/01-port/fr.md']],
  ])(
    'has the blanks at which lines and pages of “%s” end, and no marks within others',
    async (name, language, texts) => {
      const book = await buildFixture(name);
      const settings = `${name}/bulletin.yml`;
      const { read, written, nested } = await wordsOf(book, language, [...texts, settings]);
      await book.remove();
      expect(read.length).toBeGreaterThan(100);
      // Some readers take the end of marks within others for the end of all.
      expect(nested).toEqual([]);
      const joined = read.filter((word) => !written.has(word));
      expect(joined.filter((word) => word.length > 8)).toEqual([]);
    },
    120_000,
  );
});
