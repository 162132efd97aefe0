import { describe, expect, it } from 'vitest';
import { keepsNext } from '../../src/html/keeps-next.js';
import { makeFlow } from './make-section.js';

/** The texts of the blocks that a page must not end after. */
const kept = (html: string, lines: (index: number) => number = () => 1): string[] => {
  const { blocks } = makeFlow('en', html);
  return keepsNext(blocks, lines).flatMap((keeps, index) =>
    keeps ? [blocks[index]!.segments.map(({ text }) => text).join('')] : [],
  );
};

describe('a page does not end after', () => {
  it('a heading or a lead-in', () => {
    expect(kept('<h2>Tides</h2><p>See:</p><p>Water.</p>')).toEqual(['Tides', 'See:']);
  });

  it('what stands above the credits', () => {
    const { blocks } = makeFlow('en', '<p>One.</p><p>Two.</p><p>By Ann</p>');
    const signed = [...blocks.slice(0, 2), { ...blocks[2]!, kind: 'credit' as const }];
    expect(keepsNext(signed, () => 1)).toEqual([false, true, false]);
  });

  it('the first and the last but one of short items, nested or not', () => {
    const list = '<ul><li><p>new</p></li><li><p>full</p></li></ul>';
    expect(kept(list)).toEqual(['new']);
    const items = ['a', 'b', 'c', 'd'].map((item) => `<li><p>${item}</p></li>`);
    expect(kept(`<ul>${items.join('')}</ul>`)).toEqual(['a', 'c']);
    expect(kept(`<ol><li><p>spring</p>${list}</li><li><p>neap</p></li></ol>`)).toEqual(['new']);
  });

  it('but after long items, and items of several blocks', () => {
    const list = '<ul><li><p>new</p></li><li><p>full</p></li></ul>';
    expect(kept(list, (index) => 2 + index)).toEqual([]);
    expect(kept('<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>')).toEqual([]);
  });
});
