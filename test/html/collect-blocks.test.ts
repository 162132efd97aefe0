import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../src/html/collect-blocks.js';
import { makeSafe } from '../../src/html/make-safe.js';
import { rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { resolveCalls } from '../../src/html/resolve-calls.js';
import { parseHtml } from './parse-html.js';

function collect(html: string) {
  const root = rehypeLeafBlocks(makeSafe(parseHtml(html), () => undefined));
  resolveCalls(
    root,
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    (number) => `n${String(number)}`,
  );
  return collectBlocks(root, 'art.en', 'en');
}

describe('collectBlocks', () => {
  it('lists leaves in order, with ids, kinds, tops and ancestors', () => {
    const { blocks, root } = collect(
      '<h2>H</h2><p>P</p><ul><li>A</li><li><p>B</p><pre>c</pre></li></ul><blockquote><table><tr><td>T</td></tr></table></blockquote><hr><figure><img src="x"></figure>',
    );
    expect(
      blocks.map(({ id, kind, top, wrappers }) =>
        [id, kind, top, ...wrappers.map(({ tagName }) => tagName)].join(' '),
      ),
    ).toEqual([
      'art.en.0 heading 0',
      'art.en.1 paragraph 1',
      'art.en.2 paragraph 2 ul li',
      'art.en.3 paragraph 2 ul li',
      'art.en.4 code 2 ul li',
      'art.en.5 table 3 blockquote',
      'art.en.6 rule 4',
      'art.en.7 figure 5',
    ]);
    expect(toHtml(root).match(/data-block="[^"]+"/g)).toHaveLength(8);
  });

  it('cuts paragraphs into sentences, tables into rows, listings into lines with the blanks below them', () => {
    const { blocks } = collect(
      '<p>One. Two.</p><table><thead><tr><th>H</th></tr></thead><tbody><tr><td>a. b</td></tr><tr><td>c</td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table><pre>x\n\ny\n</pre>',
    );
    expect(blocks.map(({ segments }) => segments.map(({ text }) => text))).toEqual([
      ['One. ', 'Two.'],
      ['a. b', 'c', 'd'],
      ['x\n\n', 'y'],
    ]);
  });

  it('gives a pin to the block after it and takes it out of the text', () => {
    const { blocks, root, strayPins } = collect(
      '<p>A</p><span data-pin="one"></span><ul><li>B</li></ul><div data-only="true"><p>C</p></div><span data-pin="end"></span>',
    );
    expect(blocks.map(({ pin }) => pin)).toEqual([undefined, 'one', undefined]);
    expect(blocks.map(({ only }) => only)).toEqual([false, false, true]);
    expect(strayPins.map(({ name }) => name)).toEqual(['end']);
    expect(toHtml(root)).not.toContain('data-pin');
  });

  it('puts a note where it is first called', () => {
    const call = (label: string): string => `<sup><a data-note="${label}"></a></sup>`;
    const { blocks } = collect(
      `<p>One.${call('b')} Two.${call('a')}${call('b')}</p><table><caption>C</caption><thead><tr><th>H</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table><p>Three.${call('a')}</p>`,
    );
    expect(blocks.map(({ segments }) => segments.map(({ notes }) => notes))).toEqual([
      [[2], [1]],
      [[]],
      [[]],
    ]);
    const head = collect(
      `<table><caption>C${call('b')}</caption><thead><tr><th>H${call('a')}</th></tr></thead><tbody><tr><td>x</td></tr><tr><td>y</td></tr></tbody></table>`,
    );
    expect(head.blocks[0]?.segments.map(({ notes }) => notes)).toEqual([[2, 1], []]);
  });

  it('gives every leaf a segment, though it be empty', () => {
    for (const html of ['<pre></pre>', '<table></table>', '<h2></h2>', '<p><img src="x"> <br></p>'])
      for (const block of collect(html).blocks) expect(block.segments.length).toBeGreaterThan(0);
  });
});
