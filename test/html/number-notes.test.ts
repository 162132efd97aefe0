import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { calledLabels, numberNotes } from '../../src/html/number-notes.js';
import { resolveCalls } from '../../src/html/resolve-calls.js';
import { parseHtml } from './parse-html.js';

const call = (label: string): string => `<sup><a data-note="${label}"></a></sup>`;

describe('footnote numbers', () => {
  it('follow the order of the first calls', () => {
    expect(calledLabels(parseHtml(`<p>${call('b')}${call('a')}${call('b')}</p>`))).toEqual([
      'b',
      'a',
    ]);
  });

  it('are the same in both languages where both call the same notes', () => {
    const [verso, recto] = numberNotes([
      ['a', 'b', 'c'],
      ['b', 'a'],
    ]);
    expect([...(verso ?? [])]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(recto?.get('b')).toBe(2);
  });

  it('are each language’s own where the labels differ', () => {
    const [, recto] = numberNotes([['a'], ['x', 'a']]);
    expect([...(recto ?? [])]).toEqual([
      ['x', 1],
      ['a', 2],
    ]);
  });

  it('are set in the calls, the first of each marked', () => {
    const root = parseHtml(`${call('b')}${call('b')}`);
    resolveCalls(root, new Map([['b', 4]]), (number) => `n-${String(number)}`);
    expect(toHtml(root)).toBe(
      '<sup><a href="#n-4" data-note="4" data-first-call="4">4</a></sup><sup><a href="#n-4" data-note="4">4</a></sup>',
    );
  });
});
