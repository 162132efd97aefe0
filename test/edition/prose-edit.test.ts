import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowSpaces } from '../../src/edition/narrow-spaces.js';
import { chain, editText, proseEdit } from '../../src/edition/prose-edit.js';
import { quotationMarks } from '../../src/edition/quotation-marks.js';
import { scriptConversion } from '../../src/edition/script-conversion.js';
import type { TextRun } from '../../src/model/text-edit.js';

const conversion = {
  from: 'zh-Hant',
  to: 'zh-Hans',
  toSimplified: true,
  region: 'tw',
  words: 'regional',
  exceptions: new Map([
    ['乾坤', '乾坤'],
    ['發', ''],
  ]),
} as const;
const edit = chain([
  proseEdit(await scriptConversion(conversion)),
  proseEdit(quotationMarks('corner')),
  proseEdit(narrowSpaces(/ (?=!)/gu)),
]);

const prose = fc.string({
  unit: fc.constantFrom(...'網際路頭髮後乾坤計程車發a 。“‘’”!\n', '𠮷', '網際網路', '計程車'),
  maxLength: 30,
});
const runs = fc.array(
  fc.oneof(
    prose.map((text): TextRun => ({ kind: 'prose', text })),
    fc.constantFrom<TextRun>(
      { kind: 'reading', text: '後“' },
      { kind: 'verbatim', text: '後 !“' },
      { kind: 'end', text: '\n' },
    ),
  ),
  { maxLength: 12 },
);
const text = (kind: TextRun['kind'][]) => (all: readonly TextRun[], texts: readonly string[]) =>
  texts.filter((_, index) => kind.includes(all[index]!.kind)).join('');

describe('proseEdit', () => {
  it('gives the same text however the prose is cut into runs', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.nat(30)), (whole, cuts) => {
        const ends = [...cuts, 0, whole.length].sort((a, b) => a - b);
        const parts = ends.map((end, index): TextRun => ({
          kind: 'prose',
          text: whole.slice(ends[index - 1] ?? 0, end),
        }));
        expect(edit(parts).join('')).toBe(editText(edit, whole));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves readings, code and ends of blocks alone, whatever stands around them', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const others = text(['reading', 'verbatim', 'end']);
        const before = all.map((run) => run.text);
        expect(others(all, edit(all))).toBe(others(all, before));
      }),
      { numRuns: 500 },
    );
  });

  it('reads over emphasis, readings and the line ends of the manuscript', () => {
    const cut: TextRun[] = [
      { kind: 'prose', text: '頭' },
      { kind: 'reading', text: 'tóu' },
      { kind: 'prose', text: '髮，網際\n  網' },
      { kind: 'prose', text: '路，皇后' },
    ];
    expect(edit(cut).join('')).toBe('头tóu发，互联\n  网，皇后');
  });

  it('does not read over code or the end of a block', () => {
    const ends: TextRun[] = [
      { kind: 'prose', text: '計程' },
      { kind: 'end', text: '\n' },
      { kind: 'prose', text: '車，計程' },
      { kind: 'verbatim', text: '車' },
      { kind: 'prose', text: '車' },
    ];
    expect(edit(ends).join('')).toBe('计程\n车，计程車车');
  });
});
