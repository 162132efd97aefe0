import { describe, expect, it } from 'vitest';
import { pageFormatOf } from '../../src/config/page-formats.js';
import { runningHead } from '../../src/furniture/running-head.js';

const PAGE = pageFormatOf('170x240');

describe('runningHead', () => {
  it('leaves what there is room for', () => {
    expect(runningHead('', PAGE)).toBe('');
    const title = 'A title of usual length, even with a second line below the first, is kept';
    expect(runningHead(title, PAGE)).toBe(title);
  });

  it('cuts at a word, and Chinese at a character', () => {
    const english = runningHead('word and '.repeat(60), PAGE);
    expect(english).toMatch(/(word|and)…$/);
    expect(english.length).toBeLessThan(170);
    const chinese = runningHead('字'.repeat(200), PAGE);
    expect(chinese).toMatch(/^字{70,78}…$/);
    expect(runningHead('x'.repeat(500), PAGE)).toMatch(/^x+…$/);
  });

  it('leaves out what follows a colon or a dash before it cuts a word', () => {
    const long = 'and all that the second part has to say of it '.repeat(6);
    expect(runningHead(`The First Part: ${long}`, PAGE)).toBe('The First Part');
    expect(runningHead(`The First Part — ${long}`, PAGE)).toBe('The First Part');
    expect(runningHead(`第一部分是甲：${'字'.repeat(100)}`, PAGE)).toBe('第一部分是甲');
    expect(runningHead(`第一部分——${'字'.repeat(100)}`, PAGE)).toBe('第一部分');
    expect(runningHead(`At 10:30 ${long}`, PAGE)).toMatch(/^At 10:30 .*…$/);
  });

  it('cuts earlier on a narrower page, and never inside a character', () => {
    const title = '𠮷'.repeat(100);
    const narrow = runningHead(title, pageFormatOf('A5'));
    expect(narrow.length).toBeLessThan(runningHead(title, PAGE).length);
    expect(runningHead(title, pageFormatOf('170x240', 'vertical'))).toBe(runningHead(title, PAGE));
    expect(Buffer.from(narrow, 'utf8').toString('utf8')).toBe(narrow);
  });
});
