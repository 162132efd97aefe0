import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/languages/split-sentences.js';

const slices = (text: string, language: string): string[] => {
  let start = 0;
  return splitSentences(text, language).map((end) => {
    const slice = text.slice(start, end);
    start = end;
    return slice;
  });
};

/** Sentences in a row, `|` between them. */
const marked = (text: string, language: string): string => slices(text, language).join('|');

describe('splitSentences', () => {
  it.each(['zh-Hant', 'zh-Hans', 'en', 'fr', 'de'])(
    'cuts any text into slices that make it up: %s',
    (language) => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({
          unit: fc.constantFrom(
            ...'ab A。！？….!?」”’）)("“「（\uFFFC\n ，；1',
            'Mr.',
            '……',
            'e.g.',
            '𠮷',
          ),
          maxLength: 40,
        }),
      );
      fc.assert(
        fc.property(text, (value) => {
          const ends = splitSentences(value, language);
          expect(slices(value, language).join('')).toBe(value);
          expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
          expect(ends.at(0)).not.toBe(0);
          expect(ends.at(-1)).toBe(value === '' ? undefined : value.length);
          // Never between the halves of a surrogate pair.
          for (const end of ends.slice(0, -1))
            expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(value.slice(end - 1, end + 1))).toBe(
              false,
            );
        }),
        { numRuns: 500 },
      );
    },
  );

  it.each([
    '他來了。|她走了！|真的？|是的。',
    '「你好。」|他走了。',
    '他說：「你好。」|她笑了。',
    '「好。」，他說。|然後走了。',
    '「真的嗎？」|他問。',
    '（見下文。）|他走了。',
    '他（又名陳某。生於上海）走了。|她留下。',
    '他……走了。|她也……',
    '他走了……',
    '他走了。\uFFFC|她留下。\uFFFC',
    '他走了。”|她留下。',
    '價格是 3.5 元，共 1.2 萬。|好。',
    '訪問 example.org 網站。|好。',
    '什麼？！|好！！！|是。',
    '第一段。\n|第二段。',
    '沒有句號',
    '。',
  ])('knows where Chinese sentences end: %s', (text) => {
    expect(marked(text.replaceAll('|', ''), 'zh-Hant')).toBe(text);
  });

  it.each([
    'He came. |She left! |Really? |Yes.',
    'Mr. Chen met Dr. Li in St. Petersburg. |They talked.',
    'See p. 12, pp. 3–4 and No. 7. |Then go on.',
    'John F. Kennedy came. |He left.',
    'It cost 3.5 million. |No more.',
    'He wrote e.g. Hamlet. |She read it.',
    'The U.S. Congress met. |It rose.',
    '“Come in.” |He went in.',
    '“Come in,” she said. |He went in.',
    '“Come in!” she said. |He went in.',
    'He left (see below. Really.) at noon. |She stayed.',
    'He waited… and left. |She stayed.',
    'He left.\uFFFC |She stayed.\uFFFC',
    'He left.\uFFFC |She stayed.',
    'He said “Go.”\uFFFC |She went.',
    'No full stop',
  ])('knows where English sentences end: %s', (text) => {
    expect(marked(text.replaceAll('|', ''), 'en')).toBe(text);
  });

  it.each([
    'Il vient. |Elle part ! |Vraiment ? |Oui.',
    'M. Martin et MM. Durand viennent. |Ils partent.',
    'Voir p. 12 et vol. 3. |Puis partez.',
    '« Entrez. » |Il entra.',
    '« Entrez ! » |Il entra.',
    '« Entrez ! » dit-elle. |Il entra.',
    'En 52 av. J.-C. Rome attend. |Elle vient.',
  ])('knows where French sentences end: %s', (text) => {
    expect(marked(text.replaceAll('|', ''), 'fr')).toBe(text);
  });

  it.each([
    'Er kam. |Sie ging! |Wirklich? |Ja.',
    'Dr. Weiß kam am 3. Oktober. |Sie ging.',
    'Im 19. Jahrhundert, z. B. in Wien. |Später nicht.',
    'Er schreibt, d.h. Briefe. |Sie liest.',
    '„Komm.“ |Er kam.',
    '»Komm!« |Er kam.',
    '„Komm!“, rief sie. |Er kam.',
  ])('knows where German sentences end: %s', (text) => {
    expect(marked(text.replaceAll('|', ''), 'de')).toBe(text);
  });

  it('does not let an open bracket swallow the rest of the text', () => {
    const text = `One (two. ${'And so it went on. '.repeat(100)}`;
    expect(splitSentences(text, 'en').length).toBeGreaterThan(20);
    const chinese = `一（二。${'於是這樣下去。'.repeat(200)}`;
    expect(splitSentences(chinese, 'zh-Hant').length).toBeGreaterThan(20);
  });

  it('finds none in an empty text', () => {
    expect(splitSentences('', 'en')).toEqual([]);
    expect(splitSentences('', 'zh-Hant')).toEqual([]);
  });
});
