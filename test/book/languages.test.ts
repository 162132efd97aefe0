import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { comparable } from '../../src/prove/comparable.js';
import { faults } from '../outputs/epub/inspect-epub.js';
import { buildFixture, type BuiltFixture } from './build-fixture.js';

describe('a publication in French and German', () => {
  let book: BuiltFixture;
  let epub: ReadonlyMap<string, { readonly language: string; readonly text: string }>;
  const page = (number: number): string => book.pdf[number - 1]?.text ?? '';
  beforeAll(async () => {
    book = await buildFixture('french-german');
    const chapters = readEpub(readFileSync(join(book.out, 'french-german.epub')));
    epub = new Map(chapters.flatMap(({ texts }) => [...texts]));
  });
  afterAll(() => book.remove());

  it('is complete, French on even pages and German on odd ones', () => {
    expect(Object.keys(book.proof.completeness)).toEqual(['fr', 'de']);
    for (const { manuscript, html, pdf, epub: read } of Object.values(book.proof.completeness)) {
      expect([html, pdf, read]).toEqual([manuscript, manuscript, manuscript]);
    }
    expect(book.proof.alone).toEqual([]);
    expect(comparable(page(4))).toContain('Leportaupetitmatin');
    expect(comparable(page(5))).toContain('DerHafenamfrühenMorgen');
  });

  it('has the furniture of each language', () => {
    expect(comparable(page(2))).toContain('Sommaire');
    expect(comparable(page(3))).toContain('Inhalt');
    expect(comparable(page(4))).toContain('ParÉmilieFaçadeetPaulCœur');
    expect(comparable(page(4))).toContain('1eroctobre2026');
    expect(comparable(page(5))).toContain('Übersetzung:JörgMüßig');
    expect(comparable(page(6))).toContain('Parule1eroctobre2026');
    expect(comparable(page(7))).toContain('Erschienenam1.Oktober2026');
    // No typeface is named that nothing is set in.
    expect(comparable(page(7))).toContain('SchriftenSourceSerif4undSourceCodePro');
  });

  it('divides words by the patterns of their own language', () => {
    const html = readFileSync(join(book.out, 'french-german.html'), 'utf8');
    expect(html).toContain('embar\u00ADca\u00ADdère');
    expect(html).toContain('außer\u00ADge\u00ADwöhn\u00ADli\u00ADche');
    // Two letters stay at no line's end or beginning.
    for (const [word] of html.matchAll(/\p{L}+(?:\u00AD\p{L}+)+/gu)) {
      const parts = word.split('\u00AD');
      expect(Math.min(parts[0]?.length ?? 0, parts.at(-1)?.length ?? 0)).toBeGreaterThan(2);
    }
  });

  it('sets French blanks at marks narrow, in all outputs and not in code, and says so', () => {
    const paragraph = epub.get('01-port.fr.1')?.text ?? '';
    expect(paragraph).toContain('«\u202FQui vient là\u202F?\u202F» demande le gardien\u202F;');
    expect(epub.get('01-port.fr.2')?.text).toContain('«\u202FDéjà\u202F?\u202F»');
    expect([...epub.values()].map(({ text }) => text).join()).toContain('Voir a : b ; c dans');
    expect(readFileSync(join(book.out, 'french-german.html'), 'utf8')).toContain('là\u202F?');
    const notes = book.result.diagnostics.messages.filter(
      ({ ruleId }) => ruleId === 'text/narrow-space',
    );
    expect(notes.map(({ file }) => file)).toEqual(['01-port/fr.md']);
  });

  it('spells out quotations with the marks of the language', () => {
    expect(epub.get('01-port.fr.2')?.text).toContain('«\u202Fla “grande” digue\u202F»');
    expect(epub.get('01-port.de.2')?.text).toContain('„den ‚großen‘ Deich“');
  });

  it('pairs sentence with sentence', () => {
    const [spread] = book.proof.spreads;
    // Title, six and three sentences (the question’s speaker belongs to it), heading, two items,
    // two rows, a line, credits.
    expect(spread?.verso.beads).toEqual(spread?.recto.beads);
    expect(spread?.verso.beads.length).toBeGreaterThanOrEqual(13);
  });

  it('has an EPUB without a fault', async () => {
    expect(await faults(readFileSync(join(book.out, 'french-german.epub')))).toEqual([]);
  });
});

describe('a publication with Chinese on the right', () => {
  let book: BuiltFixture;
  beforeAll(async () => {
    book = await buildFixture('english-chinese');
  });
  afterAll(() => book.remove());

  it('is complete, English on even pages and Chinese on odd ones', () => {
    expect(Object.keys(book.proof.completeness)).toEqual(['en', 'zh-Hant']);
    for (const { manuscript, html, pdf, epub } of Object.values(book.proof.completeness)) {
      expect([html, pdf, epub]).toEqual([manuscript, manuscript, manuscript]);
    }
    expect(comparable(book.pdf[3]?.text ?? '')).toContain('Theferryrunsonceanhour.');
    expect(comparable(book.pdf[4]?.text ?? '')).toContain('渡輪每小時一班。');
  });

  it('has English first in every pair of the EPUB', () => {
    const [chapter] = readEpub(readFileSync(join(book.out, 'english-chinese.epub')));
    const languages = [...(chapter?.texts.values() ?? [])].map(({ language }) => language);
    expect(languages.slice(0, 4)).toEqual(['en', 'zh-Hant', 'en', 'zh-Hant']);
  });
});
