import { describe, expect, it } from 'vitest';
import { pairNumbers } from '../../src/html/pair-numbers.js';
import { makeFlow, makeSection } from './make-section.js';

describe('pairNumbers', () => {
  it('gives counterparts one number, and nothing else a number', () => {
    const verso = makeFlow(
      'zh-Hant',
      '<h2>題</h2><p>甲。乙。</p><p>丙。</p><hr><p>丁。</p><p>戊。</p>',
    );
    const recto = makeFlow('en', '<h2>T</h2><p>One. Two.</p><p>Three.</p><hr><p>Five.</p>');
    // The heading, two sentences, a paragraph, the rule, one without counterpart, the last.
    const section = makeSection(verso, recto, [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ]);
    const numbers = pairNumbers(section);
    const of = (side: 'verso' | 'recto') =>
      section.flows[side].blocks.map((block) => numbers.get(block));
    expect(of('verso')).toEqual([undefined, 1, 2, undefined, undefined, 3]);
    expect(of('recto')).toEqual([undefined, 1, 2, undefined, 3]);
    expect(pairNumbers({ ...section, kind: 'contents' }).size).toBe(0);
  });
});
