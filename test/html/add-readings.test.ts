import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReadings } from '../../src/html/add-readings.js';
import { readingText } from '../../src/html/reading-text.js';
import { parseHtml } from './parse-html.js';

/** Reads 甲 and 乙 only, and 甲乙 otherwise than 甲. */
const read = (text: string): (string | undefined)[] =>
  Array.from(text, (character, index) => {
    if (character === '乙') return 'yǐ';
    if (character !== '甲') return undefined;
    return Array.from(text)[index + 1] === '乙' ? 'jiáyǐ' : 'jiǎ';
  });
const jia = '<ruby>甲<rt class="generated">jiǎ</rt></ruby>';

function annotated(html: string): { html: string; unread: string[] } {
  const root: Root = parseHtml(html);
  const unread = addReadings(root, read);
  return { html: toHtml(root), unread };
}

describe('addReadings', () => {
  it.each([
    ['<p>甲，</p>', `<p>${jia}，</p>`],
    ['<h2>甲</h2>', `<h2>${jia}</h2>`],
    ['<li><p>甲</p></li>', `<li><p>${jia}</p></li>`],
    // The context runs through emphasis and ruby; the author's ruby stays.
    ['<p><em>甲</em>乙</p>', '<p><em><ruby>甲<rt class="generated">jiáyǐ</rt></ruby></em>'],
    ['<p>甲<ruby>乙<rt>x</rt></ruby></p>', 'jiáyǐ</rt></ruby><ruby>乙<rt>x</rt></ruby></p>'],
    ['<p>3甲</p>', '<p>3<ruby class="apart">甲'],
    ['<p>甲3</p>', '<p><ruby class="apart-after">甲'],
    ['<p>甲 <em>chú</em>甲</p>', '<p><ruby class="apart-after">甲'],
    ['<p>甲 <em>chú</em>甲</p>', '</em><ruby class="apart">甲'],
    ['<p>甲 丙</p>', `<p>${jia} 丙</p>`],
  ])('sets readings over %s', (html, expected) => {
    expect(annotated(html).html).toContain(expected);
  });

  it.each([
    '<p><code>甲</code></p>',
    '<p><span lang="ja">甲</span></p>',
    '<p class="credit">甲</p>',
    '<table><tbody><tr><td>甲</td><td><p>甲</p></td></tr></tbody></table>',
    '<figure><figcaption>甲</figcaption></figure>',
    '<pre>甲</pre>',
  ])('sets none over %s', (html) => {
    expect(annotated(html)).toEqual({ html, unread: [] });
  });

  it('says what it knows no reading of, once', () => {
    expect(annotated('<p>甲丙丙，丁</p>').unread).toEqual(['丙', '丁']);
  });

  it('changes no text, whatever the content', () => {
    const inline = fc.string({ unit: fc.constantFrom(...'甲乙丙a3 ，', '𠮷'), maxLength: 12 });
    fc.assert(
      fc.property(inline, inline, inline, (a, b, c) => {
        const root = parseHtml(`<p>${a}<em>${b}</em><code>${c}</code>${a}</p>`);
        const before = readingText(root);
        addReadings(root, read);
        expect(readingText(root)).toBe(before);
      }),
    );
  });
});
