import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLastLine } from '../../src/html/keep-last-line.js';
import { languageOf } from '../../src/languages/registry.js';
import { parseHtml } from './parse-html.js';
import { inlineContent } from './random-content.js';

const kept = (html: string, tag: string): string =>
  toHtml(keepLastLine(contentOf(html), languageOf(tag)));
const contentOf = (html: string) =>
  parseHtml(html).children.filter((node) => node.type === 'text' || node.type === 'element');
const together = (text: string): string => `<span class="together">${text}</span>`;

describe('the last line of a paragraph', () => {
  it.each([
    ['出席並發言。', `出席並${together('發言。')}`],
    ['他說「出席並發言。」', `他說「出席並${together('發言。」')}`],
    ['出席<em>並發言。</em>', `出席<em>並${together('發言。')}</em>`],
    ['出席並發言。<sup><a>1</a></sup>', `出席並${together('發言。')}<sup><a>1</a></sup>`],
    ['見 GDP。', '見 GDP。'],
    ['介紹了React 18。', `介紹了${together('React 18。')}`],
    ['介紹了React Native。', '介紹了React Native。'],
    ['國', '國'],
    ['', ''],
  ])('has two characters of Chinese at least: %s', (html, expected) => {
    expect(kept(html, 'zh-Hant')).toBe(expected);
  });

  it('has no part of a divided word', () => {
    expect(kept('com\u00ADmon part\u00ADner\u00ADship.', 'en')).toBe('com\u00ADmon partnership.');
  });

  it('keeps every character', () => {
    fc.assert(
      fc.property(inlineContent, fc.constantFrom('zh-Hant', 'en'), (content, tag) => {
        const text = (children: typeof content): string => toString({ type: 'root', children });
        expect(text(keepLastLine(content, languageOf(tag)))).toBe(
          text(content).replaceAll('\u00AD', ''),
        );
      }),
    );
  });
});
