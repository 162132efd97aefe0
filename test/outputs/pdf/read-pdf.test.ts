import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../src/browser/open-browser.js';
import { inOwnProcess } from '../../../src/outputs/in-own-process.js';
import { readPdf } from '../../../src/outputs/pdf/read-pdf.js';
import type { PdfPageText } from '../../../src/outputs/pdf/read-pdf.js';
import { compiledProgram } from '../../../src/own-package.js';
import { comparable } from '../../../src/prove/comparable.js';
import { TRIM, printPdf } from './print-pdf.js';

interface Case {
  readonly html: string;
  /** What the reader sees, compared in the comparable form. */
  readonly seen: string;
  /** What must stand in the text to the letter, where a white space stands for any. */
  readonly exactly?: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  'soft hyphens that were used': {
    html: '<p class="narrow">the inter&shy;nation&shy;ali&shy;sation of it</p>',
    seen: 'the internationalisation of it',
    exactly: /\u2010\r\n/,
  },
  'a soft hyphen that was not used': { html: '<p>in&shy;ter alia</p>', seen: 'inter alia' },
  'a soft hyphen within a ligature': { html: '<p>of&shy;ficial</p>', seen: 'official' },
  'a hyphen at the end of a line': {
    html: '<p>a well-<br>known non-<br>Chinese x-<br>été</p>',
    seen: 'a well-known non-Chinese x-été',
    exactly: /well-known/,
  },
  'a hyphen before a figure on the next line': {
    html: '<p>from 2019-<br>2020</p>',
    seen: 'from 2019-2020',
  },
  'a hyphen before a Chinese character on the next line': {
    html: '<p lang="zh-Hant">國-<br>家 A-<br>國</p>',
    seen: '國-家A-國',
  },
  'a hyphen before a note mark': {
    html: '<p>well-<sup>1</sup><br>known</p>',
    seen: 'well-1known',
  },
  'a hyphen at the end of a page': { html: '<p>ends in well-</p>', seen: 'ends in well-' },
  'a non-breaking hyphen': {
    html: '<p>a well\u2011known fact</p>',
    seen: 'a well\u2011known fact',
  },
  'dashes at the ends of lines': {
    html: '<p>1990–<br>2000 word—<br>word</p><p lang="zh-Hant">國——<br>家</p>',
    seen: '1990–2000word—word國——家',
  },
  ligatures: { html: '<p>official finance flux ffl</p>', seen: 'official finance flux ffl' },
  accents: { html: '<p>Zhao Ke\u030C lǚ q\u0303</p>', seen: 'Zhao Kě lǚ q\u0303' },
  'note marks': {
    html: '<p>word<sup>12</sup>, end</p><p lang="zh-Hant">國<sup>3</sup>家</p>',
    seen: 'word12, end國3家',
  },
  'squeezed Chinese punctuation': {
    html: '<p lang="zh-Hant">「國」，（家）。『「報」』：《告》；！？……——「「」」、</p>',
    seen: '「國」，（家）。『「報」』：《告》；！？……——「「」」、',
  },
  'characters beyond the basic plane': {
    html: '<p lang="zh-Hant">好\u{210C1}\u{20D71}家</p>',
    seen: '好\u{210C1}\u{20D71}家',
    exactly: /\u{210C1}/u,
  },
  'radicals beside the characters they look like': {
    html: '<p lang="zh-Hant">\u2F00一\u2F08人\u2EA0民\uF90A金</p>',
    seen: '一一人人\u2EA0民金金',
  },
  'middle dots': { html: '<p lang="zh-Hant">習·近</p><p>a·b</p>', seen: '習·近a·b' },
  'narrow characters in a row': {
    html: '<p style="font-size: 5pt">...... llll 1111 ,,,, ----</p>',
    seen: '......llll1111,,,,----',
  },
  'preformatted text with tabs': { html: '<pre>a\tb-\n\tc</pre>', seen: 'ab-c' },
  'no-break spaces': { html: '<p>No.\u00A012</p>', seen: 'No. 12' },
  'the numbers of a list': { html: '<ol><li>one<li>two</ol>', seen: '1. one 2. two' },
  'the discs of a list, which are drawings': {
    html: '<ul><li>one<li>two</ul>',
    seen: 'one two',
  },
  'generated content': {
    html: '<style>.mark::before { content: "※ " }</style><p class="mark">marked</p>',
    seen: '※ marked',
  },
  'ruby after the line': {
    html: '<p lang="zh-Hant"><ruby>趙<rt>Zhao</rt></ruby>部長</p>',
    seen: '趙部長Zhao',
  },
  'glyphs that the font lacks': {
    html: '<p>a<span>&#x0F00;</span>b<span>&#x0F00;</span>c end</p>',
    seen: 'a\uFFFDb\uFFFDc end',
  },
  'nothing of hidden text': {
    html: `<p>a<span style="visibility: hidden">hid</span>b<span style="font-size: 0">den</span></p>`,
    seen: 'ab',
  },
  'nothing beyond the edge of the paper': {
    html: '<p style="white-space: nowrap; margin-left: 120mm">lost</p><p>kept</p>',
    seen: 'kept',
  },
  'an empty page': { html: '', seen: '' },
};

let bytes: Uint8Array;
let pages: PdfPageText[];

beforeAll(async () => {
  const session = await openBrowser({});
  try {
    const sections = Object.values(CASES).map(({ html }) => html);
    bytes = await printPdf(session, 'Reading back', sections);
  } finally {
    await session.close();
  }
  pages = await readPdf(bytes);
});

describe('readPdf', () => {
  it('reads every page and its size', () => {
    expect(pages.map(({ page }) => page)).toEqual(Object.keys(CASES).map((_, index) => index + 1));
    for (const { widthPt, heightPt } of pages) {
      expect(Math.abs(widthPt - TRIM.widthPt)).toBeLessThan(1);
      expect(Math.abs(heightPt - TRIM.heightPt)).toBeLessThan(1);
    }
  });

  it.each(Object.keys(CASES))('reads %s', (name) => {
    const text = pages[Object.keys(CASES).indexOf(name)]?.text ?? 'no such page';
    expect(comparable(text)).toBe(comparable(CASES[name]?.seen ?? 'no such case'));
    expect(text).toMatch(CASES[name]?.exactly ?? /^/);
  });

  it('says what is wrong with bytes that are no PDF', async () => {
    const promise = readPdf(new TextEncoder().encode('not a PDF'));
    await expect(promise).rejects.toThrow('it is no PDF, or is damaged');
  });
});

describe('the process that reads PDFs', () => {
  const program = compiledProgram('outputs/pdf/pdfium-process.js');
  const read = (file: Uint8Array, signal?: AbortSignal): Promise<PdfPageText[]> =>
    inOwnProcess(program, { kind: 'text', bytes: file }, signal);

  it('reads what is read here', async () => {
    expect(await read(bytes)).toEqual(pages);
  });

  it('reads the pages that are asked for', async () => {
    const numbers = [pages.length, 1];
    const some = await inOwnProcess<PdfPageText[]>(
      program,
      { kind: 'text', bytes, pages: numbers },
      undefined,
    );
    expect(some).toEqual([pages.at(-1), pages[0]]);
  });

  it('reads one file after another, and side by side, each as it is', async () => {
    await expect(read(new TextEncoder().encode('not a PDF'))).rejects.toThrow();
    const [one, two] = await Promise.all([read(bytes), read(bytes)]);
    expect([one, two, await read(bytes)]).toEqual([pages, pages, pages]);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const reading = read(bytes, controller.signal);
    controller.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });

  it('passes an error on', async () => {
    const promise = read(new TextEncoder().encode('not a PDF'));
    await expect(promise).rejects.toThrow('it is no PDF, or is damaged');
  });
});
