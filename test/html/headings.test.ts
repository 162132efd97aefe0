import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { demoteHeadings, markEnd, nameHeadings, takeTitle } from '../../src/html/headings.js';
import { parseHtml } from './parse-html.js';

const silent = (): void => undefined;

describe('takeTitle', () => {
  it('takes the heading that begins the text, line by line', () => {
    const root = parseHtml('<h1>One <em>two</em><br>\nthree</h1><p>a</p>');
    expect(takeTitle(root, silent)).toEqual(['One two', 'three']);
    expect(toHtml(root)).toBe('<p>a</p>');
  });

  it.each(['<p>a</p><h1>T</h1>', '<h2>T</h2>', '<h1> <br></h1>', ''])(
    'takes none of %j',
    (html) => {
      const root = parseHtml(html);
      expect(takeTitle(root, silent)).toBeUndefined();
      expect(toHtml(root)).toBe(html);
    },
  );

  it('says that a title holds text only', () => {
    const codes: string[] = [];
    takeTitle(parseHtml('<h1>T<img src="x"><sup><a data-note="1"></a></sup></h1>'), ({ code }) => {
      codes.push(code);
    });
    expect(codes).toEqual(['article/title-extras', 'article/title-extras']);
  });
});

describe('demoteHeadings', () => {
  it.each([
    ['<h1>a</h1><h2>b</h2><h6>c</h6>', '<h2>a</h2><h3>b</h3><h6>c</h6>'],
    ['<h2>a</h2><div><h1>b</h1></div>', '<h3>a</h3><div><h2>b</h2></div>'],
    ['<h2>a</h2><h3>b</h3>', '<h2>a</h2><h3>b</h3>'],
  ])('keeps the first level for the title: %s', (html, expected) => {
    const root = parseHtml(html);
    demoteHeadings(root);
    expect(toHtml(root)).toBe(expected);
  });
});

describe('nameHeadings', () => {
  it('names headings as GitHub does, and keeps the names that the author gave', () => {
    const root = parseHtml(
      '<h2>The Tide!</h2><h2>潮 水</h2><h3>Same</h3><h3>Same</h3><h2 id="x">Named</h2>' +
        '<h2>Taken</h2><p id="taken">a</p><h2> </h2>',
    );
    nameHeadings(root);
    const ids = root.children.map((node) => node.type === 'element' && node.properties['id']);
    expect(ids).toEqual([
      'the-tide',
      '潮-水',
      'same',
      'same-1',
      'x',
      undefined,
      'taken',
      undefined,
    ]);
  });
});

describe('markEnd', () => {
  it.each([
    ['<p>a</p><p class="x">b</p>', '<p>a</p><p class="x end">b</p>'],
    ['<p>a</p><ul><li><p>b</p></li></ul>', '<p>a</p><ul><li><p class="end">b</p></li></ul>'],
    ['<p>a</p><figure></figure>', '<p>a</p><figure></figure>'],
    ['', ''],
  ])('marks the paragraph that ends the text: %s', (html, expected) => {
    const root = parseHtml(html);
    markEnd(root);
    expect(toHtml(root)).toBe(expected);
  });
});
