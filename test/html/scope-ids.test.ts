import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { scopeIds } from '../../src/html/scope-ids.js';
import { parseHtml } from './parse-html.js';

function scope(html: string, path = '01-one/zh.md'): { html: string; says: string[] } {
  const root = parseHtml(html);
  const says: string[] = [];
  const targets = new Map([
    ['01-one/zh.md', '01-one.zh-Hant.0'],
    ['02-另 一/zh.md', '02.zh-Hant.0'],
  ]);
  scopeIds([root], '01-one.zh-Hant', path, targets, (problem) => {
    says.push(`${problem.code} ${/“(.*?)”/u.exec(problem.reason)?.[1] ?? ''}`);
  });
  return { html: toHtml(root), says };
}

describe('scopeIds', () => {
  it('makes ids the article’s own, and links follow them', () => {
    expect(scope('<a href="#x">a</a><p id="x">b</p>')).toEqual({
      html: '<a href="#01-one.zh-Hant.id-x">a</a><p id="01-one.zh-Hant.id-x">b</p>',
      says: [],
    });
    expect(scope('<a href="#%E5%9C%8B">a</a><p id="國">b</p>').says).toEqual([]);
  });

  it('lets the first of an id’s elements have it', () => {
    expect(scope('<p id="x">a</p><p id="x">b</p>').html).toBe(
      '<p id="01-one.zh-Hant.id-x">a</p><p>b</p>',
    );
  });

  it.each(['../02-另 一/zh.md', '../02-%E5%8F%A6%20%E4%B8%80/zh.md', '/02-另 一/zh.md'])(
    'links to another article: %s',
    (href) => {
      expect(scope(`<a href="${href}">a</a>`)).toEqual({
        html: '<a href="#02.zh-Hant.0">a</a>',
        says: [],
      });
    },
  );

  it('links to a place in another article, and to one in its own file', () => {
    expect(
      scope('<p id="x"><a href="../02-另 一/zh.md#潮-水">a</a><a href="zh.md#x">b</a></p>').html,
    ).toBe(
      '<p id="01-one.zh-Hant.id-x"><a href="#02.zh-Hant.id-潮-水">a</a>' +
        '<a href="#01-one.zh-Hant.id-x">b</a></p>',
    );
  });

  it.each(['https://example.org/x', 'HTTP://example.org', 'mailto:me@example.org'])(
    'leaves the address %s as it is',
    (href) => {
      expect(scope(`<a href="${href}">a</a>`).html).toBe(`<a href="${href}">a</a>`);
    },
  );

  it.each([
    '#none',
    '../none.md',
    'zh.txt',
    'zh.md#none',
    '../none.md#x',
    '#',
    '../../etc/passwd',
    '//example.org/x',
    '%',
    '%E5.md',
    '#%',
  ])('says that %s leads nowhere, and keeps the text', (href) => {
    const { html, says } = scope(`<a href="${href}">a</a>`);
    expect(says).toEqual([`link/broken ${href}`]);
    expect(html).toBe('<a>a</a>');
  });
});
