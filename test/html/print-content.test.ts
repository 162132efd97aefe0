import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printContent } from '../../src/html/print-content.js';
import { languageOf } from '../../src/languages/registry.js';
import { inlineContent } from './random-content.js';

const print = (content: readonly ElementContent[], tag: string): string =>
  toHtml(printContent(content, languageOf(tag), (hash) => `pictures/${hash}`));
const text = (value: string): ElementContent[] => [{ type: 'text', value }];

describe('printContent', () => {
  it('hyphenates English words of six letters or more, three letters from either end', () => {
    expect(print(text('international'), 'en')).toBe('inter\u00ADna\u00ADtional');
    expect(print(text('table about'), 'en')).toBe('table about');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{3,18}$/), (word) => {
        const parts = print(text(word), 'en').split('\u00AD');
        for (const part of [parts[0]!, parts.at(-1)!])
          expect(part.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('does not hyphenate addresses, code and the like', () => {
    for (const value of [
      'somebody@example.org',
      'https://international.example.org/international',
      'abbreviation_international',
    ])
      expect(print(text(value), 'en').replaceAll('<wbr>', '')).toBe(value);
    expect(print([h('code', 'international')], 'en')).toBe('<code>international</code>');
  });

  it('changes English text by soft hyphens only', () => {
    fc.assert(
      fc.property(inlineContent, (content) => {
        const before = toHtml(content).replaceAll('\u00AD', '');
        expect(print(content, 'en').replaceAll('\u00AD', '').replaceAll('pictures/', '')).toBe(
          before,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out typed spaces at Chinese characters, and only there', () => {
    expect(print(text('在 Wuhan 的 12 天， 他\n走了'), 'zh-Hant')).toBe('在Wuhan的12天，他走了');
    expect(print(text('New York Times 報'), 'zh-Hant')).toBe('New York Times報');
    expect(print([h('code', '在 a')], 'zh-Hant')).toBe('<code>在 a</code>');
    expect(print(text('in 國 here'), 'en')).toBe('in 國 here');
  });

  it('changes Chinese text by white space and soft hyphens only', () => {
    const squeeze = (value: string): string => value.replace(/[\s\u00AD]+/gu, '');
    fc.assert(
      fc.property(inlineContent, (content) => {
        const bare = (html: string): string => squeeze(html.replace(/<\/?span[^>]*>/gu, ''));
        const printed = bare(print(content, 'zh-Hant').replaceAll('pictures/', ''));
        expect(printed).toBe(bare(toHtml(content)));
      }),
      { numRuns: 300 },
    );
  });

  it('sets a dot at each Chinese character that is emphasised, and slants Latin letters', () => {
    const dot = (character: string): string => `<span class="dotted">${character}</span>`;
    expect(print([h('em', ['國家 GDP'])], 'zh-Hant')).toBe(
      `<em>${dot('國')}${dot('家')}<span class="slanted">GDP</span></em>`,
    );
    expect(print([h('em', ['國家'])], 'en')).toBe('<em>國家</em>');
  });

  it('divides long English words within Chinese, and neither pinyin nor headings', () => {
    expect(print(text('與international合作'), 'zh-Hant')).toBe(
      '與<span class="word">inter\u00ADna\u00ADtional</span>合作',
    );
    for (const value of ['請看table', 'zhōngguórénmín', 'INTERNATIONAL', 'international@a.org'])
      expect(print(text(value), 'zh-Hans')).toBe(value);
    expect(print([h('h2', 'international')], 'zh-Hant')).toBe('<h2>international</h2>');
  });

  it('gives interpuncts of Chinese names room, wherever the text is cut', () => {
    const dot = '<span class="interpunct">·</span>';
    expect(print(text('達·芬奇·馮'), 'zh-Hant')).toBe(`達${dot}芬奇${dot}馮`);
    const ruby = (base: string): ElementContent => h('ruby', [base, h('rt', 'x')]);
    expect(print([ruby('達'), ...text('·'), ruby('芬')], 'zh-Hant')).toContain(dot);
    expect(print(text('a·b，3·4'), 'zh-Hant')).toBe('a·b，3·4');
    expect(print(text('達·芬'), 'en')).toBe('達·芬');
  });

  it('gives pictures their address', () => {
    expect(print([h('img', { src: 'asset:12ab' })], 'en')).toBe('<img src="pictures/12ab">');
  });

  it('leaves out blanks beside the Chinese base of ruby', () => {
    const ruby = (base: string): ElementContent => h('ruby', [base, h('rt', 'x')]);
    const blank: ElementContent = { type: 'text', value: ' a ' };
    expect(print([ruby('國'), blank, ruby('家')], 'zh-Hant')).toBe(
      '<ruby>國<rt>x</rt></ruby>a<ruby>家<rt>x</rt></ruby>',
    );
    expect(print([ruby('GDP'), blank, ruby('GNP')], 'zh-Hant')).toContain('</ruby> a <ruby>');
    expect(print([ruby('國'), blank], 'en')).toContain('</ruby> a ');
  });

  it('leaves out blanks beside an element that ends or begins with Chinese', () => {
    const printed = print(
      [h('strong', '時間：'), ...text(' 2025 '), h('em', [h('b', '年')]), ...text(' ')],
      'zh-Hant',
    );
    expect(printed).toContain('</strong>2025<em>');
    expect(print([h('code', '國'), ...text(' a')], 'zh-Hant')).toContain('</code> a');
  });
});
