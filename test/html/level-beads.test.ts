import { describe, expect, it } from 'vitest';
import { isKeptTogether } from '../../src/html/is-kept-together.js';
import { levelBeads } from '../../src/html/level-beads.js';
import { makeFlow, makeSection } from './make-section.js';

/** For each block of a text that stands on both sides whether it begins level, or does if it may. */
function levelled(html: string): string[] {
  const flow = makeFlow('en', html);
  const beads = flow.blocks.flatMap(({ segments }) => segments.map(() => [1, 1] as const));
  return levelBeads(makeSection(flow, makeFlow('de', html), beads)).map(({ level, levelIfRoom }) =>
    level ? 'level' : levelIfRoom === true ? 'if room' : 'never',
  );
}

describe('what faces one another begins level', () => {
  it('always if it is a heading or a stanza, where there is room if it is a paragraph', () => {
    expect(levelled('<h2>A</h2><p>One.</p><p>a,<br>b,<br>c.</p>')).toEqual([
      'level',
      'if room',
      'level',
    ]);
  });

  it('of a list, nested or not, the first item only', () => {
    const inner = '<ol><li><p>x.</p></li><li><p>y.</p></li></ol>';
    const list = `<ul><li><p>a.</p></li><li><p>b.</p>${inner}</li></ul>`;
    expect(levelled(`${list}<p>Then.</p>${list}`)).toEqual([
      ...['if room', 'never', 'never', 'never'],
      'if room',
      ...['if room', 'never', 'never', 'never'],
    ]);
  });
});

describe('what stays on one page', () => {
  const isKept = (html: string, lines: number): boolean =>
    isKeptTogether(makeFlow('en', html).blocks[0]!, lines);

  it('is a stanza, a small table or listing', () => {
    expect(isKept('<p>a,<br>b,<br>c.</p>', 3)).toBe(true);
    expect(isKept('<table><tbody><tr><td>a</td></tr></tbody></table>', 14)).toBe(true);
    expect(isKept('<pre><code>a</code></pre>', 1)).toBe(true);
  });

  it('is no prose, and nothing long', () => {
    expect(isKept('<p>One.</p>', 3)).toBe(false);
    expect(isKept('<p>a,<br>b,<br>c.</p>', 15)).toBe(false);
  });
});
