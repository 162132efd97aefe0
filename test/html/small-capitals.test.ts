import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCapitals } from '../../src/html/small-capitals.js';

const marked = (value: string): string[] =>
  [
    ...toHtml(smallCapitals({ type: 'text', value })).matchAll(/<span class="caps">(.*?)<\/span>/g),
  ].map(([, letters]) => letters!);

describe('smallCapitals', () => {
  it.each([
    ['the SCO and its NGOs', ['SCO', 'NGO']],
    ['COVID-19, the WTO’s rules (CPEC)', ['COVID', 'WTO', 'CPEC']],
    ['the US and the EU', []],
    ['THE END OF ALL', []],
    ['README.md at WWW.EXAMPLE.ORG', []],
    ['iOSX, DNAse, CO2, X1', []],
    ['l’ONU, ÉCU', ['ONU', 'ÉCU']],
  ])('marks the abbreviations of “%s”', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it('changes no character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z .,’-]{0,40}$/), (value) => {
        const children = smallCapitals({ type: 'text', value });
        expect(toString({ type: 'root', children })).toBe(value);
      }),
    );
  });
});
