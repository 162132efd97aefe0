import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markAddressJoints, markNameJoints, markWordJoints } from '../../src/html/line-joints.js';

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
    ['https://a.org/east-china-sea', 'https://a.org/|east-|china-|sea'],
    ['DOI:10.1234/ecs.2025.0031.material', 'DOI:|10.1234/|ecs.|2025.0031.|material'],
    ['write to zooplankton@marine.org', 'write to zooplankton@|marine.|org'],
    ['2019/2020/2021', '2019/2020/2021'],
    ['an extra-ordinary word', 'an extra-ordinary word'],
    ['and/or', 'and/or'],
  ])('of the network may end a line after a mark: %s', (text, expected) => {
    expect(marked(markAddressJoints, text)).toBe(expected);
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
    expect(text).toContain('|和燈塔');
  });

  it('does not begin a line with a particle', () => {
    expect(marked(markWordJoints, '五點鐘的渡輪')).toMatch(/[^|]的\|渡輪/);
  });

  it('does not end a line with a preposition', () => {
    expect(marked(markWordJoints, '海港以及書坊為例')).not.toMatch(/為\|/);
    expect(marked(markWordJoints, '趙克志同部長通電話')).toMatch(/\|?同部長/);
  });

  it('never begins a line with a closing mark or ends it with an opening one', () => {
    const text = marked(markWordJoints, '論狀態、渲染：「系統」（一）與《港口》');
    expect(text).not.toMatch(/\|[、：」）》]|[「（《]\|/);
    expect(text).toMatch(/、\|渲染/);
    expect(text).toMatch(/\|「系統」/);
  });
});
