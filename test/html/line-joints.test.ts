import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markNameJoints, markWordJoints } from '../../src/html/line-joints.js';

const marked = (mark: typeof markNameJoints, value: string): string =>
  toHtml({ type: 'root', children: mark({ type: 'text', value }) }).replaceAll('<wbr>', '|');

describe('a name for machines', () => {
  it.each([
    ['調用 getFilteredTodos() 時', '調用 get|Filtered|Todos() 時'],
    ['max_retry_count_limit', 'max_|retry_|count_|limit'],
    ['example.organisation.net', 'example.|organisation.|net'],
  ])('may end a line at a joint: %s', (text, expected) => {
    expect(marked(markNameJoints, text)).toBe(expected);
  });

  it.each([
    'useState',
    'JavaScript',
    'extraordinarily',
    '2026.03.01.12.30',
    '一二三四五六七八九十百千',
  ])('stays whole if it is short or no such name: %s', (text) => {
    expect(marked(markNameJoints, text)).toBe(text);
  });
});

describe('a Chinese heading', () => {
  it('may end a line between words, not within one', () => {
    const text = marked(markWordJoints, '海港的防波堤和燈塔');
    expect(text.replaceAll('|', '')).toBe('海港的防波堤和燈塔');
    expect(text).toContain('|燈塔');
  });

  it('does not begin a line with a particle', () => {
    expect(marked(markWordJoints, '五點鐘的渡輪')).toMatch(/[^|]的\|渡輪/);
  });

  it('never begins a line with a closing mark or ends it with an opening one', () => {
    const text = marked(markWordJoints, '論狀態、渲染：「系統」（一）與《港口》');
    expect(text).not.toMatch(/\|[、：」）》]|[「（《]\|/);
    expect(text).toMatch(/、\|渲染/);
    expect(text).toMatch(/\|「系統」/);
  });
});
