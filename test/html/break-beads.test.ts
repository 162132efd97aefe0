import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakBeads } from '../../src/html/break-beads.js';
import { inlineText } from '../../src/html/split-inline.js';
import type { Side } from '../../src/model/language.js';
import type { Section } from '../../src/model/typeset.js';
import { call, contentIn, makeFlow, makeSection, segmentsOf } from './make-section.js';

const sum = (section: Section, side: Side): number =>
  section.beads.reduce((total, bead) => total + bead[side], 0);

const ZH =
  '<p>他在一月二十三日來到武漢，看到街上空無一人，<em>店門都關著</em>，只有救護車來去。</p>';
const EN =
  '<p>He came to Wuhan on January 23 and saw empty streets. The shops were <b>closed</b>. Only ambulances came and went.</p>';

describe('breakBeads', () => {
  it('divides a bead into parts in step on both sides', () => {
    const section = makeSection(makeFlow('zh-Hant', ZH), makeFlow('en', EN), [[1, 3]]);
    const broken = breakBeads(section, new Map([[0, 2]]));
    expect(broken.beads.map(({ id }) => id)).toEqual(['art/0.1', 'art/0.2']);
    for (const bead of broken.beads) {
      expect(bead.verso).toBeGreaterThan(0);
      expect(bead.recto).toBeGreaterThan(0);
    }
  });

  it('keeps a picture whole, and the other beads as they are', () => {
    const picture = '<p>一。</p><p><img src="x" title="T"></p>';
    const section = makeSection(makeFlow('zh-Hant', picture), makeFlow('en', EN), [
      [1, 1],
      [1, 2],
    ]);
    const broken = breakBeads(section, new Map([[1, 3]]));
    expect(broken.beads[0]).toEqual(section.beads[0]);
    expect(segmentsOf(broken.flows.verso.blocks)).toHaveLength(2);
    expect(sum(broken, 'verso')).toBe(2);
  });

  it('puts a note where its call has gone', () => {
    const verso = makeFlow(
      'zh-Hant',
      `<p>${'前面的字，'.repeat(20)}${call(1)}${'後面的字，'.repeat(20)}</p>`,
      ['<p>n</p>'],
    );
    const section = makeSection(verso, makeFlow('en', EN), [[1, 3]]);
    const { blocks } = breakBeads(section, new Map([[0, 4]])).flows.verso;
    const calling = segmentsOf(blocks).filter(({ notes }) => notes.length > 0);
    expect(calling).toHaveLength(1);
    expect(inlineText(calling[0]!.content)).toContain('\uFFFC');
  });

  it('loses no text and no segment, however it divides', () => {
    const sentence = fc.constantFrom(
      '他走了。',
      '𠮷𠮷𠮷𠮷𠮷𠮷',
      'A longer <em>sentence, with</em> more. ',
      'x',
      '國務院公民<code>a b</code>',
    );
    const flow = (language: string) =>
      fc
        .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
        .map((all) => makeFlow(language, all.map((each) => `<p>${each.join('')}</p>`).join('')));
    fc.assert(
      fc.property(
        flow('zh-Hant'),
        flow('en'),
        fc.integer({ min: 1, max: 6 }),
        (verso, recto, count) => {
          const sizes = [segmentsOf(verso.blocks).length, segmentsOf(recto.blocks).length] as const;
          const broken = breakBeads(makeSection(verso, recto, [sizes]), new Map([[0, count]]));
          for (const [side, flowBefore] of [
            ['verso', verso],
            ['recto', recto],
          ] as const) {
            const { blocks } = broken.flows[side];
            expect(sum(broken, side)).toBe(segmentsOf(blocks).length);
            expect(inlineText(contentIn(blocks))).toBe(inlineText(contentIn(flowBefore.blocks)));
            expect(inlineText(contentIn(blocks))).toMatch(
              /^(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/,
            );
            for (const { text } of segmentsOf(blocks)) expect(text).not.toMatch(/^[\uDC00-\uDFFF]/);
          }
          expect(broken.beads.length).toBeLessThanOrEqual(count);
        },
      ),
      { numRuns: 200 },
    );
  });
});
