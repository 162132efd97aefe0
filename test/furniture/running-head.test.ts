import { describe, expect, it } from 'vitest';
import { runningHead } from '../../src/furniture/running-head.js';

const AREA = { width: 315, height: 504, scale: 1 };

describe('runningHead', () => {
  it('leaves what there is room for', () => {
    expect(runningHead('', AREA)).toBe('');
    const title = 'A title of usual length, even with a second line below the first, is kept';
    expect(runningHead(title, AREA)).toBe(title);
  });

  it('cuts at a word, and Chinese at a character', () => {
    const english = runningHead('word and '.repeat(60), AREA);
    expect(english).toMatch(/(word|and)…$/);
    expect(english.length).toBeLessThan(170);
    const chinese = runningHead('字'.repeat(200), AREA);
    expect(chinese).toMatch(/^字{70,78}…$/);
    expect(runningHead('x'.repeat(500), AREA)).toMatch(/^x+…$/);
  });

  it('cuts earlier on a narrower page, and never inside a character', () => {
    const title = '𠮷'.repeat(100);
    const narrow = runningHead(title, { ...AREA, width: 200 });
    expect(narrow.length).toBeLessThan(runningHead(title, AREA).length);
    expect(Buffer.from(narrow, 'utf8').toString('utf8')).toBe(narrow);
  });
});
