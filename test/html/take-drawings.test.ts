import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { fromXml } from 'xast-util-from-xml';
import { outlineText } from '../../src/fonts/outline-text.js';
import { readDrawing } from '../../src/html/read-drawing.js';
import { takeDrawings } from '../../src/html/take-drawings.js';
import { languageOf } from '../../src/languages/registry.js';
import { parseHtml } from './parse-html.js';

const PATH = '<path d="M0 0h4"/>';

function take(html: string): { html: string; drawings: string[] } {
  const drawings = new Map<string, string>();
  const root = parseHtml(html);
  takeDrawings(root, drawings);
  // What is not well-formed would break here, and in every viewer.
  for (const xml of drawings.values()) fromXml(xml);
  return { html: toHtml(root), drawings: [...drawings.values()] };
}

/** What is said of a drawing; `4×3` for one that is taken. */
const verdict = async (svg: string): Promise<string> => {
  const [drawing = ''] = take(svg).drawings;
  const result = await readDrawing(drawing, (source, xml) =>
    outlineText(source, xml, languageOf('en')),
  );
  if ('problem' in result) return `${result.problem.code} ${result.problem.reason}`;
  return `${String(result.asset.width)}×${String(result.asset.height)}`;
};

describe('takeDrawings', () => {
  it('puts pictures in the place of drawings, which become files', () => {
    const { html, drawings } = take(
      `<p>a<svg width=4 height=3><title>One &amp;\n two</title>${PATH}</svg>b</p><svg aria-label="Three"><title>x</title></svg>`,
    );
    expect(html).toBe(
      '<p>a<img src="drawing:1" alt="One &#x26; two">b</p><img src="drawing:2" alt="Three">',
    );
    expect(drawings[0]).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><title>One &#x26;\n two</title><path d="M0 0h4" /></svg>',
    );
  });

  it('writes names as SVG has them, and namespaces as XML needs them', () => {
    const [drawing] = take(
      '<svg viewbox="0 0 4 3" xmlns="urn:x" xmlns:ink="urn:y" ink:label="1"><lineargradient id="a" gradientunits="userSpaceOnUse"/><ink:data>x</ink:data><use xlink:href="#a"/><!-- -- --><style>a > b { fill: red } ]]></style></svg>',
    ).drawings;
    expect(drawing).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3"><linearGradient id="a" gradientUnits="userSpaceOnUse" /><use xlink:href="#a" /><style>a > b { fill: red } ]]&gt;</style></svg>',
    );
  });

  it.each([
    ['its own size', '<svg width="4" height="3">', '4×3'],
    ['its viewBox', '<svg viewBox="0 0 4 3">', '4×3'],
    [
      'its viewBox for a share of the page',
      '<svg width="100%" height="auto" viewBox="0,0,4,3">',
      '4×3',
    ],
    ['its own with a filling', `<svg width="4" height="3" fill="url('#a')"><g id="a"/>`, '4×3'],
    ['one side and the viewBox', '<svg width="8" viewBox="0 0 4 3">', '8×6'],
  ])('gives a drawing %s', async (_, tag, size) => {
    expect(await verdict(`${tag}${PATH}</svg>`)).toBe(size);
  });

  it.each([
    ['no size', `<svg>${PATH}</svg>`, 'it has no size; give it a viewBox'],
    ['a script', '<svg viewBox="0 0 4 3"><script>x()</script></svg>', 'holds code'],
    ['a handler', '<svg viewBox="0 0 4 3" onload="x()"></svg>', 'holds code'],
    ['a handler inside', '<svg viewBox="0 0 4 3"><g onClick="x()"/></svg>', 'holds code'],
    ['HTML', '<svg viewBox="0 0 4 3"><foreignObject><p>x</p></foreignObject></svg>', 'htmlLabels'],
    [
      'an address of code',
      '<svg viewBox="0 0 4 3"><a href="java&#115;cript:x()"/></svg>',
      'holds code',
    ],
    ['a link', '<svg viewBox="0 0 4 3"><a href="https://example.org"/></svg>', 'outside itself'],
    [
      'a picture from the net',
      '<svg viewBox="0 0 4 3"><image href="//example.org/x.png"/></svg>',
      'outside itself',
    ],
    [
      'a page as data',
      '<svg viewBox="0 0 4 3"><use href="data:text/html,x"/></svg>',
      'outside itself',
    ],
    [
      'a drawing as data',
      '<svg viewBox="0 0 4 3"><image href="data:image/svg+xml,x"/></svg>',
      'outside itself',
    ],
    [
      'a style from the net',
      '<svg viewBox="0 0 4 3"><style>@import "x";</style></svg>',
      'outside itself',
    ],
    ['text without glyphs', '<svg viewBox="0 0 4 3"><text>😀</text></svg>', '“😀”'],
    ['a part of another', '<svg viewBox="0 0 4 3"><use href="#a"/></svg>', 'it refers to “#a”'],
    [
      'a filling of another',
      '<svg viewBox="0 0 4 3"><path fill="url(#a)"/></svg>',
      'it refers to “#a”',
    ],
  ])('refuses %s', async (_, svg, why) => {
    const said = await verdict(svg);
    expect(said).toMatch(
      /^(?:image\/unreadable The picture “<svg>” cannot be used: |font\/glyph )/,
    );
    expect(said).toContain(why);
  });
});
