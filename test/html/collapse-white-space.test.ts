import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { collapseWhiteSpace } from '../../src/html/collapse-white-space.js';
import { parseHtml } from './parse-html.js';

function collapsed(html: string, isBroken = false): string {
  const block = parseHtml(html).children.find((node): node is Element => node.type === 'element');
  return toHtml(collapseWhiteSpace(block!, isBroken));
}

describe('collapseWhiteSpace', () => {
  it('leaves one blank of several, whatever elements they stand in', () => {
    expect(collapsed('<p>a\n b<em>  c \t</em> d<b> </b>\n<i>e</i></p>')).toBe(
      '<p>a b<em> c </em>d<b> </b><i>e</i></p>',
    );
  });

  it('leaves none at either end of a block', () => {
    expect(collapsed('<p> \n<em> a </em> <b> </b></p>')).toBe('<p><em>a</em><b></b></p>');
    expect(
      collapsed('<table> <tr> <td> a </td>\n<td>\n</td></tr></table>').replace(/<.?tbody>/g, ''),
    ).toBe('<table><tr><td>a</td><td></td></tr></table>');
    expect(collapsed('<div> a <blockquote> b </blockquote> c </div>')).toBe(
      '<div>a<blockquote>b</blockquote>c</div>',
    );
  });

  it('keeps those beside what is drawn', () => {
    expect(collapsed('<p><img src="a"> b <img src="c"> </p>')).toBe(
      '<p><img src="a"> b <img src="c"></p>',
    );
    expect(collapsed('<p><span class="task"></span> Done</p>')).toBe(
      '<p><span class="task"></span> Done</p>',
    );
  });

  it('keeps no-break and wide spaces', () => {
    expect(collapsed('<p>\u00A0a\u3000\u3000b \u00A0</p>')).toBe(
      '<p>\u00A0a\u3000\u3000b \u00A0</p>',
    );
  });

  it('puts a blank before the end of an author’s line, but in Chinese', () => {
    expect(collapsed('<p>one<br>\ntwo \n<br> three</p>')).toBe('<p>one <br>two <br>three</p>');
    expect(collapsed('<p>水在石階下，<br>\n水在<em>石階</em><br>上</p>')).toBe(
      '<p>水在石階下，<br>水在<em>石階</em><br>上</p>',
    );
    expect(collapsed('<p><br>a</p>')).toBe('<p><br>a</p>');
  });

  it('sets the blank apart where a block goes on overleaf', () => {
    expect(collapsed('<p><em>one </em></p>', true)).toBe(
      '<p><em>one</em><span class="blank"> </span></p>',
    );
    expect(collapsed('<p>一。</p>', true)).toBe('<p>一。</p>');
    expect(collapsed('<p>one<br> </p>', true)).toBe('<p>one <br></p>');
  });
});
