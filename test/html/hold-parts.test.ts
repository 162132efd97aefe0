import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { holdParts } from '../../src/html/hold-parts.js';
import { holdProclitics } from '../../src/html/hold-proclitics.js';
import { languageOf } from '../../src/languages/registry.js';

/** What is held in one line, in brackets, with a bar where a line may end for its sense. */
const shown = (children: ReturnType<typeof holdParts>): string =>
  toHtml({ type: 'root', children })
    .replaceAll('<span class="together">', '[')
    .replaceAll('</span>', ']')
    .replaceAll('<wbr>', '|');

describe('the lines of a heading', () => {
  it.each([
    ['en', 'Notes on the Tide of an Autumn', 'Notes [on the Tide] [of an Autumn]'],
    ['en', 'The Tide', '[The Tide]'],
    ['en', 'What For', 'What For'],
    ['en', 'The Bibliographical-Typographical Word', 'The Bibliographical-Typographical Word'],
    ['en', `${'Long '.repeat(16)}of the`, `${'Long '.repeat(16)}of the`],
    ['fr', 'Histoire de la frontière', 'Histoire [de la frontière]'],
    ['de', 'Geschichte einer Grenze', 'Geschichte [einer Grenze]'],
  ])('do not end with a small word: %s, %s', (tag, value, expected) => {
    const held = holdProclitics({ type: 'text', value }, languageOf(tag).proclitics, (text) => [
      text,
    ]);
    expect(shown(held)).toBe(expected);
  });

  it.each([
    ['雕版印刷的成本：以南京書坊為例', '[雕版印刷的成本：]|[以南京書坊為例]'],
    ['A Carpenter Talks: Old Beams', '[A Carpenter Talks:] |[Old Beams]'],
    ['潮水', '潮水'],
    ['At 12:30', 'At 12:30'],
    // A part that no line has room for is divided as all is.
    [
      '雕版印刷的成本：以萬曆年間的南京書坊刻書業為例',
      '雕版印刷的成本：以萬曆年間的南京書坊刻書業為例',
    ],
  ])('end at a colon or a dash: %s', (value, expected) => {
    expect(shown(holdParts({ type: 'text', value }, (text) => [text]))).toBe(expected);
  });
});
