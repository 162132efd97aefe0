import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { readingText } from '../../src/html/reading-text.js';
import { creditLine, titleBlock } from '../../src/html/title-block.js';
import { languageOf } from '../../src/languages/registry.js';
import type { FrontMatter } from '../../src/model/article.js';

const FRONT: FrontMatter = {
  title: ['One', 'Two'],
  author: ['甲', '乙'],
  photo: [],
  translator: ['Ann', 'Bob', 'Cy'],
  date: '2020-09-05',
};

describe('titleBlock', () => {
  it('breaks the title where the editor did, and dates it', () => {
    expect(toHtml(titleBlock(FRONT, languageOf('en')))).toBe(
      '<header class="title-block"><h1>One <br>Two</h1><p class="dateline generated">September 5, 2020</p></header>',
    );
    expect(toHtml(titleBlock(FRONT, languageOf('zh-Hans')))).toContain('2020年9月5日');
  });
});

describe('creditLine', () => {
  it('names people as the language does; only their names are the manuscript’s', () => {
    const english = creditLine(FRONT, languageOf('en'))!;
    expect(readingText(english)).toBe('甲 and 乙Ann, Bob, and Cy');
    expect(toHtml(english)).toContain('By </span>甲');
    expect(readingText(creditLine(FRONT, languageOf('zh-Hant'))!)).toBe('甲、乙Ann、Bob、Cy');
  });

  it('is none where nobody is named', () => {
    expect(creditLine({ ...FRONT, author: [], translator: [] }, languageOf('en'))).toBeUndefined();
  });
});
