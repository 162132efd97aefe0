import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { readingText } from '../../src/html/reading-text.js';
import { isLeaf, isPin, rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { comparable } from '../../src/prove/comparable.js';
import { parseHtml } from './parse-html.js';

const safe = (html: string) => makeSafe(parseHtml(html), () => undefined);
const leaves = (html: string): string => toHtml(rehypeLeafBlocks(safe(html)));

describe('rehypeLeafBlocks', () => {
  it.each([
    ['loose text', 'a <b>b</b>', '<p>a <b>b</b></p>'],
    ['text in a box', '<div>a<p>b</p>c</div>', '<div><p>a</p><p>b</p><p>c</p></div>'],
    ['a tight item', '<ul><li>a</li></ul>', '<ul><li><p class="tight item">a</p></li></ul>'],
    [
      'a loose item',
      '<ul><li><p>a</p><p>b</p></li></ul>',
      '<ul><li><p class="item">a</p><p>b</p></li></ul>',
    ],
    ['a block in a span', 'a<span>b<p>c</p>d</span>', '<p>a</p><p>b</p><p>c</p><p>d</p>'],
    ['an empty paragraph', '<p> </p><p>a</p>', '<p>a</p>'],
    [
      'a picture',
      '<p><img src="x" title="T"></p>',
      '<figure><img src="x"><figcaption>T</figcaption></figure>',
    ],
    [
      'two pictures',
      '<p><img src="x"> <img src="y"></p>',
      '<figure><img src="x"></figure><figure><img src="y"></figure>',
    ],
    ['a picture in text', '<p>a <img src="x" title="T"></p>', '<p>a <img src="x" title="T"></p>'],
    [
      'a table',
      '<table>\n<tr> <td> a </td>\n</tr></table>',
      '<table><tbody><tr><td> a </td></tr></tbody></table>',
    ],
  ])('makes leaf blocks of %s', (_, html, expected) => {
    expect(leaves(html)).toBe(expected);
  });

  it('draws check boxes, and keeps the caption of a picture beside one', () => {
    expect(leaves('<ul><li><input type="checkbox" checked disabled> a</li></ul>')).toContain(
      '<p class="tight item"><span class="task done"></span> a</p>',
    );
    const picture = leaves(
      '<ul><li><input type="checkbox" disabled> <img src="x" title="T"></li></ul>',
    );
    expect(picture).toContain('<span class="task"></span>');
    expect(picture).toContain('<figcaption>T</figcaption>');
  });

  it('puts every text into a leaf, whatever the HTML, and loses none', () => {
    const piece = fc.constantFrom(
      ...['a', ' ', '國', '<p>', '</p>', '<div>', '</div>', '<span>', '</span>', '<em>', '</em>'],
      ...['<ul>', '</ul>', '<li>', '</li>', '<table>', '<tr>', '<td>', '</td>', '</table>', '<br>'],
      ...['<h2>', '</h2>', '<pre>', '</pre>', '<figure>', '</figure>', '<dl><dt>', '</dl>', '<hr>'],
      ...['<blockquote>', '</blockquote>', '<a href="#x">', '</a>', '<ruby>', '<rt>', '</ruby>'],
    );
    const outside = (nodes: readonly ElementContent[]): string =>
      nodes
        .map((node) => {
          if (node.type !== 'element') return readingText(node).trim();
          return isLeaf(node) || isPin(node) ? '' : outside(node.children);
        })
        .join('');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const root = safe(pieces.join(''));
        const result = rehypeLeafBlocks(root);
        expect(outside(result.children as Element[])).toBe('');
        expect(comparable(readingText(result))).toBe(comparable(readingText(root)));
      }),
      { numRuns: 500 },
    );
  });
});
