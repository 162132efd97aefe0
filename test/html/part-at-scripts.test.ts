import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAtScripts } from '../../src/html/part-at-scripts.js';
import { parseHtml } from './parse-html.js';
import { inlineContent } from './random-content.js';

const parted = (html: string): string =>
  toHtml(partAtScripts(parseHtml(html).children as ElementContent[]));

describe('text before an element’s edge between Chinese and Latin letters', () => {
  it.each([
    ['一個<em>Calanus</em>', '一<span>個</span><em>Calanus</em>'],
    ['見<b>一個</b>3月', '見<b>一<span>個</span></b>3月'],
    ['<em>Calanus sinicus</em>的', '<em>Calanus <span>sinicus</span></em>的'],
    ['<code>npm run x</code>即可', '<code>npm run <span>x</span></code>即可'],
  ])('has its last word apart: %s', (html, expected) => {
    expect(parted(html)).toBe(expected);
  });

  it.each([
    // No edge, no small space, nothing before the word, or what stands in no line.
    '一個Calanus的',
    '一個，<em>Calanus</em>',
    '一個<em>標本</em>',
    '個<em>Calanus</em>',
    '<em>Calanus</em>的',
    '第一個<sup>1</sup>',
    '第<ruby>個<rt>gè</rt></ruby>Calanus',
  ])('stays as it is elsewhere: %s', (html) => {
    expect(parted(html)).toBe(html);
  });

  it('stays the same text', () => {
    fc.assert(
      fc.property(inlineContent, (content) => {
        const text = (children: ElementContent[]): string => toString({ type: 'root', children });
        expect(text(partAtScripts(content))).toBe(text(content));
      }),
    );
  });
});
