import { expect, it } from 'vitest';
import { isVerse } from '../../src/html/is-verse.js';
import { makeFlow } from './make-section.js';

const verse = (html: string): boolean => isVerse(makeFlow('en', html).blocks[0]!);
const LONG = 'A line of prose that is longer than any line of verse would be on such a page.';

it('takes a paragraph of short lines for verse', () => {
  expect(verse('<p>空山不見人，<br>但聞人語響。</p>')).toBe(true);
  expect(verse(`<p>Empty hills,<br>no one in sight;<br>${LONG}</p>`)).toBe(true);
});

it('takes three lines or more for verse, though all of them are long', () => {
  expect(verse(`<p>${LONG}<br>${LONG}<br>${LONG}</p>`)).toBe(true);
});

it('takes prose for prose, though a line of it is broken', () => {
  expect(verse('<p>Short.</p>')).toBe(false);
  expect(verse('<p>Short.<br></p>')).toBe(false);
  expect(verse(`<p>${LONG}<br>${LONG}</p>`)).toBe(false);
  expect(verse(`<p>${LONG} ${LONG}<br>${LONG}<br>Short.</p>`)).toBe(false);
  expect(verse('<p>A line that the file\nends early, as many\nwriters do.</p>')).toBe(false);
  expect(verse('<h2>A heading<br>of two lines</h2>')).toBe(false);
});
