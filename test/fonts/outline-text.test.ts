import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { outlineText } from '../../src/fonts/outline-text.js';
import { readOwnFont } from '../../src/fonts/read-own-font.js';
import { languageOf } from '../../src/languages/registry.js';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="urn:s" width="200" height="60">${content}</svg>`;

const outline = async (content: string, tag = 'zh-Hant'): Promise<string> => {
  const result = await outlineText('a.svg', svg(content), languageOf(tag));
  return 'svg' in result ? result.svg : `${result.problem.code} ${result.problem.reason}`;
};

/** How far to the right anything is drawn. */
const reach = (drawing: string): number =>
  Math.max(...[...drawing.matchAll(/[MLQC] (-?[\d.]+) /g)].map(([, x]) => Number(x)));

describe('the text of a drawing', () => {
  it('becomes paths of the same size', async () => {
    const drawn = await outline('<rect width="9" height="9"/><text x="10" y="40">Tide 潮位</text>');
    expect(drawn).toMatch(/^<svg width="200" height="60"/);
    expect(drawn).not.toContain('<text');
    expect(drawn.match(/<path/g)?.length).toBeGreaterThan(1);
    expect(reach(drawn)).toBeGreaterThan(50);
  });

  it('has the size, weight and slant that are asked for, in one word too', async () => {
    const plain = await outline('<text y="40" font-size="20">Level</text>');
    const bold = await outline('<text y="40" font-size="20" font-weight="bold">Level</text>');
    const short = await outline('<text y="40" style="font: bold 20px/1.2 Arial">Level</text>');
    const slanted = await outline('<text y="40" font-size="20" font-style="italic">Level</text>');
    expect(reach(bold)).toBeGreaterThan(reach(plain));
    expect(short).toBe(bold);
    expect(slanted).not.toBe(plain);
    // Of “潮 Level” the last letter tells whether the Latin word is bold too.
    const mixed = '<text y="40" font-size="20" font-family="Helvetica">潮 Level</text>';
    expect(reach(await outline(mixed.replace('font', 'font-weight="bold" font')))).toBeGreaterThan(
      reach(await outline(mixed)),
    );
    const wide = await outline(
      '<text y="40" font-family="Menlo, monospace" font-size="20">Lil</text>',
    );
    expect(reach(wide)).toBeGreaterThan(
      reach(await outline('<text y="40" font-size="20">Lil</text>')),
    );
  });

  it('is the same written as references', async () => {
    const text = '<text y="40">潮 &lt; <tspan>a</tspan></text>';
    const drawn = await outline(text);
    expect(await outline(text.replace('潮', '&#x6F6E;'))).toBe(drawn);
    expect(await outline(text.replace('潮', '&#28526;'))).toBe(drawn);
  });

  it('is in the Chinese of its language', async () => {
    const text = '<text y="40" font-size="20">骨</text>';
    expect(await outline(text, 'zh-Hant')).not.toBe(await outline(text, 'zh-Hans'));
    expect(await outline(text, 'zh-Hant')).toBe(await outline(text, 'zh-Hant'));
  });

  it('is in the typefaces of the publication, and in the book’s what they lack', async () => {
    const bytes = await readFile(
      new URL('../../node_modules/source-code-pro/TTF/SourceCodePro-Regular.ttf', import.meta.url),
    );
    const cut = await subsetFont(bytes, 'Tide', { targetFormat: 'truetype' });
    const cuts = [{ weight: 400, style: 'normal', path: 'a.ttf' }] as const;
    const own = [readOwnFont({ role: 'latin', licence: undefined, cuts }, [cut])];
    const text = '<text y="40" font-family="Georgia" font-size="20">Tide é 潮</text>';
    const drawn = await outlineText('a.svg', svg(text), languageOf('zh-Hant'), own);
    expect('svg' in drawn).toBe(true);
    // Five letters of one width, six tenths of the size, and no wider face.
    const mono = (word: string): string =>
      `<text font-family="monospace" font-size="20">${word}</text>`;
    const width = async (content: string, fonts: typeof own): Promise<number> => {
      const result = await outlineText('a.svg', svg(content), languageOf('en'), fonts);
      return reach('svg' in result ? result.svg : '');
    };
    const plain = '<text font-size="20">Tid</text>';
    expect(await width(plain, own)).toBeCloseTo(await width(mono('Tid'), []), 3);
    expect(await width(plain, [])).not.toBeCloseTo(await width(mono('Tid'), []), 3);
  });

  it.each([
    ['an element', '<text>a</text><hatch/>', '<hatch>'],
    ['a custom property', '<style>.a{fill:var(--ink)}</style><text class="a">a</text>', 'var('],
    ['a text box', '<text style="inline-size: 80px">a</text>', 'inline-size'],
  ])('is not made paths where %s would be lost', async (_, content, feature) => {
    const result = await outline(content);
    expect(result).toMatch(/^image\/unreadable /);
    expect(result).toContain(feature);
  });

  it('is made paths beside what editors write and filters', async () => {
    const editors = '<sodipodi:namedview/><metadata/><filter id="f"><feOffset dx="1"/></filter>';
    expect(await outline(`${editors}<text filter="url(#f)">a</text>`)).toContain('<path');
  });

  it('names a character that no face has, and what is no drawing', async () => {
    expect(await outline('<text>a &amp; &#x1F600;</text>')).toMatch(/^font\/glyph .*😀/u);
    expect(await outline('<text>a</text><g>')).toMatch(/^image\/unreadable .*a\.svg/);
  });
});
