import { describe, expect, it } from 'vitest';
import { stemEnglish } from '../../src/languages/stem-english.js';
import { wordReader } from '../../src/languages/words.js';

const read = (text: string, language: string, other: string, others: string[] = []) =>
  wordReader(language, other, others).read(text);
/** The words that mean this. */
const saying = (stem: string, text: string, others: string[] = []): string[] =>
  read(text, 'zh-Hant', 'en', others)
    .filter(({ meanings }) => meanings.includes(stem))
    .map(({ form }) => form);

describe('stems of English words', () => {
  it.each([
    ['national', 'nationally'],
    ['carry', 'carried'],
    ['planned', 'planning'],
    ['make', 'making'],
    ['write', 'written'],
    ['children', 'child'],
    ['organise', 'organization'],
  ])('are alike for %s and %s', (one, other) => {
    expect(stemEnglish(one)).toBe(stemEnglish(other));
  });

  it.each([
    ['class', 'clan'],
    ['port', 'post'],
    ['bus', 'bun'],
  ])('are not alike for %s and %s', (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other));
  });

  it('are empty for words that every text has', () => {
    expect(['the', 'of', 'which'].map(stemEnglish)).toEqual(['', '', '']);
  });
});

describe('words of a Chinese text', () => {
  it('are those of the dictionary, the longest first, in either script', () => {
    expect(saying(stemEnglish('internet'), '國際互聯網協會')).toEqual(['互联网']);
    expect(saying(stemEnglish('photograph'), '照片')).toEqual(['照片']);
  });

  it('are seen through readings that stand in the text', () => {
    expect(saying(stemEnglish('country'), '國(guó)家')).toEqual(['国家']);
    expect(saying(stemEnglish('country'), '國(abc)家')).not.toEqual(['国家']);
  });

  it('may be names of the other text, by their sound', () => {
    const names = read('克志說', 'zh-Hant', 'en', ['said Kezhi.']).filter(
      ({ kind }) => kind === 'name',
    );
    expect(names).toEqual([{ form: '~克志', meanings: ['~kezhi'], kind: 'name' }]);
  });
});

describe('words of languages without a dictionary', () => {
  it('share what is written alike', () => {
    const french = read('La nation française', 'fr', 'de').flatMap(({ meanings }) => meanings);
    const german = read('Die Nationen', 'de', 'fr').flatMap(({ meanings }) => meanings);
    expect(french.filter((meaning) => german.includes(meaning))).toEqual(['natio…']);
  });
});
