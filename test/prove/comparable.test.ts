import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/prove/comparable.js';

const anyText = fc.string({ unit: 'binary' });
const spacedText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\u00AD',
      '\u200B',
      '\u0301',
      '\u0316',
      '\u00A8',
      '\u2011',
      '-',
      '國',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
const letter = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((unit) => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(unit))
  .filter((unit) => !/[\p{Default_Ignorable_Code_Point}\u2010\u2011]/u.test(unit));

describe('comparable', () => {
  it.each([
    ['a soft hyphen, used or not', 'inter\u00ADnation\u2010\r\nal', 'international'],
    ['a word broken at the end of a page', 'inter\u2011\nnational', 'international'],
    ['a hyphen at the end of a line', 'well-\r\nknown', 'well-known'],
    ['ligatures', 'o\uFB03cial', 'official'],
    ['accents apart', 'Zha\u030Co', 'Zh\u01CEo'],
    ['an accent kept apart by a zero-width space', 'e\u200B\u0301', '\u00E9'],
    ['superscript digits', 'word\u00B9', 'word1'],
    ['full-width forms', 'ＷＴＯ，', 'WTO,'],
    ['blanks in Chinese', '國 務\u3000院', '國務院'],
    ['no-break space', 'No.\u00A012', 'No. 12'],
    ['a Kangxi radical', '\u2F00', '\u4E00'],
    ['a compatibility ideograph', '\uF90A', '\u91D1'],
    ['a variation selector', '葛\u{E0100}', '葛'],
  ])('leaves out of account: %s', (_, one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it.each([
    ['a hyphen', 'well-known', 'wellknown'],
    ['case', 'Polish', 'polish'],
    ['a full stop', 'end.', 'end'],
    ['a dash', '1990–2000', '19902000'],
    ['an ideograph beyond the basic plane', '\u{20BB7}野', '\u{20000}野'],
    ['a tone', 'Zhǎo', 'Zhào'],
    ['Traditional against Simplified', '國', '国'],
    ['the sign for an unreadable character', 'a\uFFFDb', 'ab'],
  ])('counts %s', (_, one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spacedText), (text) => {
        const once = comparable(text);
        expect(comparable(once)).toBe(once);
      }),
    );
  });

  it('lets parts be compared before the whole', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spacedText), fc.oneof(anyText, spacedText), (a, b) => {
        expect(comparable(comparable(a) + comparable(b))).toBe(comparable(a + b));
      }),
    );
  });

  it('shows every lost letter, digit, mark and symbol', () => {
    fc.assert(
      fc.property(spacedText, letter, spacedText, (before, lost, after) => {
        expect(comparable(before + after)).not.toBe(comparable(before + lost + after));
      }),
    );
  });

  it('does not see how the lines were broken', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{P}]+$/u)), (words) => {
        expect(comparable(words.join('\r\n'))).toBe(comparable(words.join('')));
      }),
    );
  });
});
