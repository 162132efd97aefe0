import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { editTree, textRuns } from '../../src/html/text-runs.js';
import { parseHtml } from './parse-html.js';

const shape = (html: string): string =>
  textRuns(parseHtml(html))
    .filter(({ kind, text }) => kind === 'end' || text.trim() !== '' || text === '\n')
    .map(({ kind, text }) => (kind === 'end' ? '|' : `${kind.charAt(0)}:${text.trim()}`))
    .join(' ')
    .replace(/\|(?: \|)+/g, '|');

describe('textRuns', () => {
  it.each([
    ['<p>a<em>b</em></p><p>c</p>', '| p:a p:b | p:c |'],
    ['<p><ruby>國<rt>guó</rt></ruby>家</p>', '| p:國 r:guó p:家 |'],
    ['<p>a<code>b</code><br>c</p>', '| p:a v:b v: p:c |'],
    ['<p>a<span lang="ja">b<i>c</i></span></p>', '| p:a v:b v:c |'],
    ['<ul><li>a</li><li>b</li></ul>', '| p:a | p:b |'],
    ['<p>a<sup><a data-note="1">1</a></sup>b</p>', '| p:a p:b |'],
  ])('reads %s', (html, expected) => {
    expect(shape(html)).toBe(expected);
  });

  it('edits the text and what is said of pictures', () => {
    const root = parseHtml('<p>a<b>b</b><code>c</code><img alt="d" title="e" src="f"></p>');
    editTree(root, (runs) =>
      runs.map(({ kind, text }) => (kind === 'prose' ? text.toUpperCase() : text)),
    );
    expect(toHtml(root)).toBe('<p>A<b>B</b><code>c</code><img alt="D" title="E" src="f"></p>');
  });
});
