import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../outputs/epub/inspect-epub.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

describe('links to places', () => {
  let book: BuiltFixture;
  const bytes = (name: string): Buffer => readFileSync(join(book.out, name));
  beforeAll(async () => {
    book = await buildFixture('links');
  });
  afterAll(() => book.remove());

  it('lead in the EPUB to headings and blocks of this article and of others', () => {
    const hrefs = (name: string): string[] => {
      const chapter = fileOf(bytes(name), 'chapter-001.xhtml');
      const [paragraph] = /<p [^>]*id="b-01\.en\.1"[^]*?<\/p>/.exec(chapter)!;
      return [...paragraph.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    };
    const english = ['1', '5', '6'].map((block) => `chapter-002.xhtml#b-02.en.${block}`);
    const rest = ['chapter-002.xhtml#b-02.en.0', '#b-01.en.2', '#b-01.en.2', '#b-01.en.note-1'];
    expect(hrefs('links.epub')).toEqual([...english, 'chapter-002.xhtml#b-02.zh-Hant.1', ...rest]);
    // What stands in the language that is not in it leads to the article's title.
    expect(hrefs('links.en.epub')).toEqual([...english, 'chapter-002.xhtml#b-02.en.0', ...rest]);
  });

  it('lead in the typeset HTML to what is there, once', () => {
    const html = bytes('links.html').toString();
    const links = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(links).toContain('02.zh-Hant.id-潮水');
    expect(links).toContain('01.zh-Hant.id-自己');
    for (const id of links) expect([id, html.split(` id="${id}"`).length - 1]).toEqual([id, 1]);
  });

  it('lead in the PDF to places that it has', async () => {
    const pdf = await PDFDocument.load(bytes('links.pdf'));
    const places = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
    const leads = pdf.getPages().flatMap((page) => {
      const links = page.node.Annots()?.asArray() ?? [];
      return links.map((link) => pdf.context.lookup(link, PDFDict).get(PDFName.of('Dest')));
    });
    const named = leads.filter((lead) => lead instanceof PDFName);
    expect(named.map((lead) => lead.decodeText())).toContain('02.en.id-the-tide');
    for (const lead of named) expect(places.has(lead)).toBe(true);
  });

  it('that are not there are said, at their place, and set as text', () => {
    const said = book.result.diagnostics.messages.map(
      ({ file, line, column, reason }) =>
        `${file}:${String(line)}:${String(column)} ${/“(.*?)”/u.exec(reason)![1]!}`,
    );
    expect(said.sort()).toEqual([
      '01/en.md:3:88 02/en.md#gone',
      '01/en.md:9:72 02/en.md#gone',
      '01/zh.md:3:65 02/zh.md#gone',
      '01/zh.md:9:38 02/zh.md#gone',
    ]);
    expect(bytes('links.html').toString()).not.toContain('gone"');
  });
});
