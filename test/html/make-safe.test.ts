import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { parseHtml } from './parse-html.js';

function safe(html: string): { html: string; says: string[] } {
  const says: string[] = [];
  const root = makeSafe(parseHtml(html), (problem) => {
    says.push(`${problem.severity} ${problem.reason}`);
  });
  return { html: toHtml(root), says };
}

describe('makeSafe', () => {
  it.each([
    ['<p>a<script>x()</script>b</p>', '<p>ab</p>', 'The element <script>'],
    ['<p onclick="x()">a</p>', '<p>a</p>', 'The event handler “onClick” of <p>'],
    ['<p onfoo="x()">a</p>', '<p>a</p>', 'The event handler “onfoo” of <p>'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>', 'The address “javascript:x()”'],
    ['<a href=" JaVaScRiPt:x()">a</a>', '<a>a</a>', 'The address “ JaVaScRiPt:x()”'],
    ['<a href="java&#10;script:x()">a</a>', '<a>a</a>', 'The address “java\nscript:x()”'],
    ['<a href="潮:水.md">a</a>', '<a>a</a>', 'The address “潮:水.md”'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>', 'The address “data:text/html,x”'],
    ['<iframe src="https://example.org"></iframe>', '', 'The element <iframe>'],
    ['<p style="position:fixed">a</p>', '<p>a</p>', 'The style of <p>'],
    ['<style>p { color: red }</style>', '', 'The element <style>'],
    ['<p class="folio">a</p>', '<p>a</p>', 'The class “folio” of <p>'],
    ['<p lang="zh_TW">a</p>', '<p>a</p>', 'The language “zh_TW” of <p>'],
    ['<form>a</form>', 'a', 'The element <form>'],
    ['<video src="x.mp4">a</video>', 'a', 'The element <video>'],
    ['<svg><path d=""/></svg>', '', 'The element <svg>'],
    ['<center>a</center>', 'a', 'The element <center>'],
  ])('takes out and says so: %s', (html, expected, what) => {
    const result = safe(html);
    expect(result.html).toBe(expected);
    expect(result.says[0]).toBe(`warning ${what} was taken out`);
  });

  it.each([
    '<ruby>國<rt>guó</rt></ruby>',
    '<table><caption>C</caption><thead><tr><th scope="col" colspan="2">A</th></tr></thead><tbody><tr><td rowspan="2">b</td><td>c</td></tr></tbody></table>',
    '<ol start="3" reversed><li value="7">a</li></ol>',
    '<figure><img src="x.png" alt="A"><figcaption>C</figcaption></figure>',
    '<a href="https://example.org">a</a><a href="mailto:me@example.org">b</a>',
    '<a href="#here">a</a><a href="../02-next/zh.md">b</a><p id="here">c</p>',
    '<p lang="fr" dir="ltr"><sub>a</sub><sup>b</sup><kbd>c</kbd><mark>d</mark></p>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
  ])('keeps what a book may hold: %s', (html) => {
    expect(safe(html)).toEqual({ html, says: [] });
  });

  it('takes out the brackets for readers without ruby, without a word', () => {
    expect(safe('<ruby>國<rp>(</rp><rt>guó</rt><rp>)</rp></ruby>')).toEqual({
      html: '<ruby>國<rt>guó</rt></ruby>',
      says: [],
    });
  });

  it('reads addresses as browsers do', () => {
    expect(safe('<a href=" HTTPS://Example.org/\na ">a</a>')).toEqual({
      html: '<a href="https://Example.org/a">a</a>',
      says: [],
    });
  });

  it('spells out the quotation marks that a browser would set', () => {
    expect(safe('<q>a <q>b</q></q>').html).toBe('<span>“a <span>‘b’</span>”</span>');
  });

  it('keeps a formula, without its other notations and what is no part of it', () => {
    const formula =
      '<math display="block" alttext="x"><semantics><mrow><mi mathvariant="normal">x</mi>' +
      '<mtext>a<b onclick="x()">b</b></mtext></mrow>' +
      '<annotation encoding="application/x-tex">x</annotation></semantics></math>';
    expect(safe(`<p>${formula}</p><mi>y</mi>`)).toEqual({
      html:
        '<p><math display="block" alttext="x"><semantics><mrow><mi mathvariant="normal">x</mi>' +
        '<mtext>a</mtext></mrow></semantics></math></p>y',
      says: ['warning The element <b> in a formula, with all that it holds, was taken out'],
    });
  });

  it('leaves nothing that is live, whatever the HTML', () => {
    const piece = fc.constantFrom(
      ...['<p>', '</p>', '<a href="', 'javascript:x()', '">', '</a>', '<img src=x onerror="', "'"],
      ...['<svg>', '<math>', '<script>', '</script>', '<style>', '<!--', '-->', '<iframe srcdoc="'],
      ...['<table>', '<td>', '<template>', '<form action="', '<input type=', '<ruby>', 'text', ' '],
      ...['\tjava\nscript:', '<object data="', '<embed src="', '<base href="', '<meta http-equiv='],
      ...[
        '<mtext>',
        '<mi>',
        '</mi>',
        '<mglyph>',
        '<annotation-xml encoding="text/html">',
        '</math>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        // What is written out and read again by a browser must be as harmless as the tree.
        const written = parseHtml(safe(pieces.join('')).html);
        visit(written, 'element', ({ tagName, properties }) => {
          expect(tagName).not.toMatch(
            /^(script|style|iframe|object|embed|svg|form|base|meta|link|template)$/,
          );
          for (const [name, value] of Object.entries(properties)) {
            expect(name).not.toMatch(/^on|^style$|^srcDoc$/i);
            if (name === 'href') expect(String(value)).not.toMatch(/^\s*(java\s*script|data):/i);
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});
