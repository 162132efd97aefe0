import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../src/browser/open-browser.js';
import type { BrowserSession } from '../../../src/browser/open-browser.js';
import { finishPdf } from '../../../src/outputs/pdf/finish-pdf.js';
import { finishPart } from '../../../src/outputs/pdf/parts/finish-part.js';
import type { FinishedPart } from '../../../src/outputs/pdf/parts/finished-part.js';
import type { PdfDetails } from '../../../src/outputs/pdf/pdf-details.js';
import type { SheetsText } from '../../../src/model/sheets-text.js';
import { readPdf } from '../../../src/outputs/pdf/read-pdf.js';
import { inspectPdf } from './inspect-pdf.js';
import { CHECKS } from './matterhorn.js';
import { TRIM, printPdf } from './print-pdf.js';
import { openTagged, type TaggedDocument } from './tagged-document.js';

const DETAILS: PdfDetails = {
  title: '法治 & <通訊> · Rule of Law',
  titles: new Map([
    ['zh-Hant', '法治 & <通訊>'],
    ['en', 'Rule of Law'],
  ]),
  author: 'Ünal \u{210C1}',
  language: 'en',
  languages: ['zh-Hant', 'en'],
  date: new Date('2020-10-15T00:00:00Z'),
  identifier: 'urn:uuid:7c5e4d3c-0a51-5e0a-9f35-3b6f6a9f0001',
  frontMatterPages: 2,
  claim: undefined,
  bound: 'left',
  trim: TRIM,
};

const SECTIONS = [
  '<h1>Contents</h1><p>First</p>',
  '<p>Colophon</p>',
  '<h1 lang="zh-Hant">第一篇</h1><p lang="zh-Hant">國務院</p>',
  '<h1>Article One</h1><p>The <a href="https://example.org/">council</a></p>',
];

let session: BrowserSession;
let printed: Uint8Array;
let part: FinishedPart;
let finished: Uint8Array;

beforeAll(async () => {
  session = await openBrowser({});
  printed = await printPdf(session, 'Title of the web page', SECTIONS);
  part = await finishAlone(printed);
  finished = await finishPdf([part], DETAILS);
});

const TEXT: SheetsText = { headings: [], hasOwnHyphens: true, standIns: [] };

/** A part of its own, which begins with the first page. */
const finishAlone = (pdf: Uint8Array, trim = TRIM): Promise<FinishedPart> =>
  finishPart(pdf, TEXT, 1, { reading: 'article', trim });

afterAll(async () => {
  await session.close();
});

async function catalogOf(bytes: Uint8Array): Promise<PDFDict> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).catalog;
}

describe('finishPdf', () => {
  it('says whose book it is, and when, in the information dictionary', async () => {
    expect((await inspectPdf(finished)).information).toEqual({
      Title: '法治 & <通訊> · Rule of Law',
      Author: 'Ünal \u{210C1}',
      Creator: 'Bifolio',
      Producer: 'Bifolio',
      CreationDate: 'D:20201015000000Z',
      ModDate: 'D:20201015000000Z',
    });
  });

  it('names no author where there is none', async () => {
    const { author, ...anonymous } = DETAILS;
    const bytes = await finishPdf([part], anonymous);
    expect(author).toBeDefined();
    expect((await inspectPdf(bytes)).information.Author).toBe('');
    expect(await xmpOf(bytes)).not.toContain('dc:creator');
  });

  it('says the same in XMP, and claims no conformance', async () => {
    const xmp = await xmpOf(finished);
    expect(xmp).toContain(
      '<rdf:li xml:lang="x-default">法治 &amp; &lt;通訊&gt; · Rule of Law</rdf:li>\n' +
        '<rdf:li xml:lang="zh-Hant">法治 &amp; &lt;通訊&gt;</rdf:li>\n' +
        '<rdf:li xml:lang="en">Rule of Law</rdf:li>',
    );
    expect(xmp).toContain('<rdf:li>zh-Hant</rdf:li>\n<rdf:li>en</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2020-10-15T00:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain(DETAILS.identifier);
    expect(xmp).not.toMatch(/<pdf(ua|a|x)id/);
  });

  it('claims PDF/UA where the publisher does', async () => {
    const xmp = await xmpOf(await finishPdf([part], { ...DETAILS, claim: 'pdfua' }));
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('keeps XMP well-formed whatever the title', async () => {
    const bytes = await finishPdf([part], { ...DETAILS, title: 'a\u0000\uD800]]>"&b' });
    const xmp = await xmpOf(bytes);
    const page = await session.newPage();
    const title = await page.evaluate((source) => {
      const xml = new DOMParser().parseFromString(source, 'application/xml');
      return xml.getElementsByTagName('dc:title')[0]?.textContent.trim().split('\n')[0];
    }, xmp);
    await page.close();
    expect(title).toBe('a\uFFFD\uFFFD]]>"&b');
  });

  it('keeps tags, languages and outline', async () => {
    const before = await inspectPdf(printed);
    const after = await inspectPdf(finished);
    expect(after.isTagged).toBe(true);
    expect(after.outline).toEqual(['Contents', '第一篇', 'Article One']);
    const meaningful = (tags: readonly (readonly string[])[]): string[] =>
      tags.flat().filter((tag) => !/^(NonStruct|Document|Sect)/.test(tag));
    expect(meaningful(after.tags)).toEqual(meaningful(before.tags));
    expect(after.tags[2]).toContain('H1 zh-Hant');
    expect(after.tags[3]).toContain('Link');
    expect(after.tags.flat()).not.toContain('NonStruct');
  });

  it('keeps the text', async () => {
    const before = await readPdf(printed);
    const after = await readPdf(finished);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(after[2]?.text).toContain('國務院');
  });

  it('joins parts to one book: pages, tags, bookmarks, places and labels', async () => {
    const second = await finishPart(printed, TEXT, 5, { reading: 'article', trim: TRIM });
    const joined = await finishPdf([part, second], { ...DETAILS, frontMatterPages: 0 });
    const [one, both] = await Promise.all([finished, joined].map(inspectPdf));
    expect(both?.tags).toEqual([...(one?.tags ?? []), ...(one?.tags ?? [])]);
    expect(both?.outline).toEqual([...(one?.outline ?? []), ...(one?.outline ?? [])]);
    expect(both?.labels).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const alone = (await readPdf(finished)).map(({ text }) => text);
    expect((await readPdf(joined)).map(({ text }) => text)).toEqual([...alone, ...alone]);
    expect(findings(await openTagged(joined))).toEqual(findings(await openTagged(finished)));
  });

  it('labels pages as they are numbered on paper', async () => {
    expect((await inspectPdf(finished)).labels).toEqual(['i', 'ii', '3', '4']);
    const none = await finishPdf([part], { ...DETAILS, frontMatterPages: 0 });
    expect((await inspectPdf(none)).labels).toEqual(['1', '2', '3', '4']);
    const all = await finishPdf([part], { ...DETAILS, frontMatterPages: 4 });
    expect((await inspectPdf(all)).labels).toEqual(['i', 'ii', 'iii', 'iv']);
  });

  it('trims every page to the same size', async () => {
    const pdf = await PDFDocument.load(finished, { updateMetadata: false });
    const box = { x: 0, y: 0, width: TRIM.widthPt, height: TRIM.heightPt };
    for (const page of pdf.getPages()) {
      expect(page.getMediaBox()).toEqual(box);
      expect(page.getCropBox()).toEqual(box);
      expect(page.getTrimBox()).toEqual(box);
    }
  });

  it('opens as a book: the cover on the right, the title in the window', async () => {
    const catalog = await catalogOf(finished);
    expect(String(catalog.lookup(PDFName.of('PageLayout')))).toBe('/TwoPageRight');
    expect(String(catalog.lookup(PDFName.of('Lang')))).toBe('(en)');
    const view = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(view.lookup(PDFName.of('DisplayDocTitle')))).toBe('true');
  });

  it('gives the same bytes for the same book, printed another time', async () => {
    const again = await printPdf(session, 'Title of the web page', SECTIONS);
    expect(Buffer.from(await finishPdf([await finishAlone(again)], DETAILS)).equals(finished)).toBe(
      true,
    );
    expect(Buffer.from(finished).includes('HeadlessChrome')).toBe(false);
  });

  it('makes the file identifier from the publication identifier', async () => {
    const other = await finishPdf([part], { ...DETAILS, identifier: 'another' });
    const ids = await Promise.all([finished, other].map(idOf));
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}>$/i);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('refuses a page of another size, and says which', async () => {
    const trim = { widthPt: 300, heightPt: 400 };
    await expect(finishAlone(printed, trim)).rejects.toThrow(
      /^Printed page 1 is 28\d\.\d\d x 425\.\d\d pt/,
    );
  });

  it('refuses more front matter than there are pages', async () => {
    const promise = finishPdf([part], { ...DETAILS, frontMatterPages: 5 });
    await expect(promise).rejects.toThrow('said to have 5 pages, but the PDF has 4');
  });
});

/** What a checker finds amiss in the structure, whatever the page. */
const findings = (document: TaggedDocument): string[] =>
  Object.entries(CHECKS).flatMap(([number, check]) => (check(document).length > 0 ? [number] : []));

async function xmpOf(bytes: Uint8Array): Promise<string> {
  const metadata = (await catalogOf(bytes)).lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('There is no metadata stream.');
  return new TextDecoder().decode(metadata.contents);
}

async function idOf(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return String(context.lookup(context.trailerInfo.ID, PDFArray).get(0));
}
