import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { inlineText, splitInline } from '../../src/html/split-inline.js';
import { inlineContent, noteCall } from './random-content.js';

const html = (runs: readonly (readonly ElementContent[])[]): string[] =>
  runs.map((run) => toHtml([...run]));

const countOf = (nodes: readonly ElementContent[], names: readonly string[]): number => {
  let count = 0;
  visit({ type: 'root', children: [...nodes] }, 'element', ({ tagName }) => {
    if (names.includes(tagName)) count++;
  });
  return count;
};

const idsIn = (nodes: readonly ElementContent[]): string[] => {
  const ids: string[] = [];
  visit({ type: 'root', children: [...nodes] }, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids.sort();
};

describe('splitInline', () => {
  it('closes emphasis and links before a cut and opens them again', () => {
    const link = h('a', { href: 'https://example.org', id: 'here' }, [
      'One. ',
      h('em', 'Two. Three.'),
    ]);
    const text = inlineText([link]);
    expect(html(splitInline([link], [5, 10, text.length]))).toEqual([
      '<a href="https://example.org" id="here">One. </a>',
      '<a href="https://example.org"><em>Two. </em></a>',
      '<a href="https://example.org"><em>Three.</em></a>',
    ]);
  });

  it('never cuts ruby, code or a footnote call', () => {
    const content = [h('ruby', ['國務', h('rt', 'guówù')]), h('code', 'a. b'), noteCall(12)];
    expect(inlineText(content)).toBe('國務a. b\uFFFC');
    expect(html(splitInline(content, [1, 4, 7]))).toEqual([
      '<ruby>國務<rt>guówù</rt></ruby>',
      '<code>a. b</code>',
      '<sup><a href="#n12" data-note="12">12</a></sup>',
    ]);
  });

  it('keeps a call with the sentence it follows', () => {
    const content: ElementContent[] = [
      { type: 'text', value: '走了。' },
      noteCall(1),
      { type: 'text', value: '好。' },
    ];
    expect(splitInline(content, [4, 6]).map(inlineText)).toEqual(['走了。\uFFFC', '好。']);
  });

  it('loses and doubles nothing, wherever it cuts', () => {
    fc.assert(
      fc.property(inlineContent, fc.array(fc.nat(40), { maxLength: 6 }), (content, cuts) => {
        const text = inlineText(content);
        const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].filter(
          (cut) => cut > 0,
        );
        const runs = splitInline(content, [...ends.sort((a, b) => a - b), text.length]);
        const whole = runs.flat();
        expect(inlineText(whole)).toBe(text);
        for (const name of ['img', 'sup', 'ruby', 'code', 'br'])
          expect(countOf(whole, [name])).toBe(countOf(content, [name]));
        expect(idsIn(whole)).toEqual(idsIn(content));
        for (const run of runs) expect(run.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('cuts just where it is told, but behind what is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ab', 'cde', 'f'), { minLength: 1 }), (words) => {
        const content = words.map((word, index) =>
          index % 2 === 0 ? h('em', word) : h('a', word),
        );
        const text = words.join('');
        const runs = splitInline(
          content,
          Array.from(text, (_, index) => index + 1),
        );
        expect(runs.map(inlineText)).toEqual(Array.from(text));
      }),
    );
  });
});
