import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, editText, proseEdit } from '../../src/edition/prose-edit.js';
import { quotationMarks } from '../../src/edition/quotation-marks.js';

const to = {
  curly: proseEdit(quotationMarks('curly')),
  corner: proseEdit(quotationMarks('corner')),
};

describe('quotationMarks', () => {
  it.each([
    ['他說：“她說‘好’。”', '他說：「她說『好』。」'],
    ['“一‘二“三”二’一”', '「一『二「三」二』一」'],
    // Whatever was typed, what stands outermost has the outer pair.
    ['‘好’', '「好」'],
    ['『好』「好」', '「好」「好」'],
    ['“一“二”一”', '「一『二』一」'],
    // A quotation that goes on from the paragraph before, or into the next.
    ['好。’”他說。', '好。』」他說。'],
    ['“他說：', '「他說：'],
    // A closing mark that is missing does not upset those around it.
    ['“一‘二”三“四”', '「一『二」三「四」'],
    ['Xi’an 與 rock ’n’ roll', 'Xi’an 與 rock ’n’ roll'],
    ['"直"', '"直"'],
  ])('sets %s in corner marks', (typed, set) => {
    expect(editText(to.corner, typed)).toBe(set);
  });

  it('goes to curly marks and back without a change, for quotations that are well nested', () => {
    const { text } = fc.letrec<{ text: string; quote: string }>((tie) => ({
      quote: tie('text'),
      text: fc
        .array(
          fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            fc.constantFrom('好', '，', '在Xi’an的', ' '),
            tie('quote').map((inner) => `「${inner}」`),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
    }));
    const round = chain([to.curly, to.corner]);
    fc.assert(
      fc.property(text, (typed) => {
        const corner = editText(to.corner, typed);
        expect(editText(round, corner)).toBe(corner);
        expect(editText(to.curly, corner)).not.toMatch(/[「」『』]/u);
        expect(corner.length).toBe(typed.length);
      }),
    );
  });
});
