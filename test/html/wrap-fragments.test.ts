import { toHtml } from 'hast-util-to-html';
import { collectBlocks } from '../../src/html/collect-blocks.js';
import { wrapFragments } from '../../src/html/wrap-fragments.js';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { parseHtml } from './parse-html.js';

/** The HTML of a text cut into pages before the blocks of these numbers. */
function pages(html: string, ...starts: number[]): string[] {
  const root = rehypeLeafBlocks(makeSafe(parseHtml(html), () => undefined));
  const { blocks } = collectBlocks(root, 'x', 'en');
  const begun = new Set<(typeof blocks)[number]['element']>();
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? blocks.length;
    return toHtml(wrapFragments(blocks.slice(from, to), begun)).replace(/ data-block="[^"]*"/g, '');
  });
}

describe('wrapFragments', () => {
  it('builds a page’s lists and quotations as they were', () => {
    expect(pages('<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote><p>c</p>')).toEqual([
      '<blockquote><p>a</p><ul><li><p class="item">b</p></li></ul></blockquote><p>c</p>',
    ]);
  });

  it('goes on with the numbers of a list on the next page', () => {
    const [first, second] = pages(
      '<ol start="3"><li>a</li><li>b</li><li value="9">c</li><li>d</li></ol>',
      2,
    );
    expect(first?.match(/value="\d+"/g)).toEqual(['value="3"', 'value="4"']);
    expect(second?.match(/value="\d+"/g)).toEqual(['value="9"', 'value="10"']);
    expect(second).toMatch(/^<ol start="3" class="continued"><li value="9">/);
  });

  it('counts backwards in a reversed list', () => {
    const [first, second] = pages('<ol reversed><li>a</li><li>b</li><li>c</li></ol>', 1);
    expect(first).toContain('value="3"');
    expect(second?.match(/value="\d+"/g)).toEqual(['value="2"', 'value="1"']);
  });

  it.each(['x', '', '1.5', '1e999'])('takes no number from start=%j', (start) => {
    expect(pages(`<ol start="${start}"><li>a</li></ol>`)[0]).toContain('value="1"');
  });

  it('gives the rest of an item no number of its own and no second id', () => {
    const [, second] = pages('<ol id="l"><li id="i"><p>a</p><p>b</p></li><li>c</li></ol>', 1);
    expect(second).toBe(
      '<ol class="continued"><li class="continued" value="1"><p>b</p></li><li value="2"><p class="tight item">c</p></li></ol>',
    );
  });

  it('keeps neighbours of different lists apart', () => {
    expect(pages('<ul><li>a</li></ul><ul><li>b</li></ul>')[0]?.match(/<ul>/g)).toHaveLength(2);
  });
});
