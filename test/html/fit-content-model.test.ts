import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { parseHtml } from './parse-html.js';

function fitted(html: string): { html: string; says: string[] } {
  const says: string[] = [];
  const root = makeSafe(parseHtml(html), ({ code }) => {
    says.push(code);
  });
  return { html: toHtml(root), says };
}

describe('fitContentModel', () => {
  it.each([
    ['<li>a</li>', '<div>a</div>'],
    ['<dt>a</dt><dd>b</dd>', '<div>a</div><div>b</div>'],
    ['<dl><dd>a</dd></dl>', '<div><div>a</div></div>'],
    ['<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
    ['<figcaption>a</figcaption>', '<div>a</div>'],
    [
      '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>',
      '<figure><p>a</p><div>b</div><p>c</p></figure>',
    ],
    ['<p>a<rt>b</rt></p>', '<p>a<span>b</span></p>'],
    ['<h2>a<p id="x">b</p></h2>', '<h2>a<span id="x">b</span></h2>'],
    ['<pre><div>a</div></pre>', '<pre><span>a</span></pre>'],
    ['<math><mfrac><mi>a</mi></mfrac></math>', '<math><mrow><mi>a</mi></mrow></math>'],
    ['<math><mtd><mi>a</mi></mtd></math>', '<math><mrow><mi>a</mi></mrow></math>'],
  ])('keeps the text of what is out of its place, and says so: %s', (html, expected) => {
    const result = fitted(html);
    expect(result.html).toBe(expected);
    expect(new Set(result.says)).toEqual(new Set(['html/misplaced']));
  });

  it.each([
    ['<ul>a<p>b</p><li>c</li></ul>', '<ul><li>a<p>b</p></li><li>c</li></ul>'],
    ['<ol><ul><li>a</li></ul></ol>', '<ol><li><ul><li>a</li></ul></li></ol>'],
    [
      '<dl><dt>a</dt><dd>b</dd><div><dt>c</dt><dd>d</dd></div></dl>',
      '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>',
    ],
    ['<ruby>字</ruby>', '<span>字</span>'],
    ['<ruby><rb>字</rb><rtc><rt>zì</rt></rtc></ruby>', '<ruby>字<rt>zì</rt></ruby>'],
    ['<bdo>a</bdo>', '<span>a</span>'],
    ['<dfn>a<b><dfn>b</dfn></b></dfn>', '<dfn>a<b><span>b</span></b></dfn>'],
    [
      '<table><tfoot><tr><td>b</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>',
    ],
    ['<math>a<mi>b</mi></math>', '<math><mtext>a</mtext><mi>b</mi></math>'],
    [
      '<math><mtable><mi>a</mi></mtable></math>',
      '<math><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></math>',
    ],
  ])('gives the rest the elements that it stands in: %s', (html, expected) => {
    expect(fitted(html)).toEqual({ html: expected, says: [] });
  });
});
