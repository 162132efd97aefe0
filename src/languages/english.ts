import { dividerOf } from './divider-of.js';
import type { Language } from './language.js';
import { abbreviation, latinSizes, longDate, nameList, numberWords, wordSet } from './latin.js';

export const english: Language = {
  tag: 'en',
  name: 'English',
  script: 'Latn',
  labels: {
    contents: 'Contents',
    colophon: 'Colophon',
    author: (names) => `By ${names}`,
    photo: (names) => `Photo by ${names}`,
    translator: (names) => `Translated by ${names}`,
    fonts: 'Typefaces',
    published: 'Published',
    title: 'Title',
    publisher: 'Publisher',
    rights: 'Rights',
    contact: 'Contact',
  },
  listNames: nameList('en'),
  formatDate: longDate('en'),
  quotes: ['“', '”', '‘', '’'],
  hyphenation: { divide: dividerOf('en-us'), shortest: 6, before: 3, after: 3 },
  proclitics: wordSet(
    'a an the and or nor but as at by for from in into of on onto over per to under upon ' +
      'via with without',
  ),
  narrowSpace: undefined,
  sentences: {
    abbreviation: abbreviation(
      'Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Rev|Hon|Jr|Sr|Gov|Sen|Rep|No|Nos|Vol|vol|pp?|Fig|fig|' +
        'ed|eds|cf|vs|viz|ca|approx|e\\.g|i\\.e|al|U\\.S|U\\.K',
    ),
  },
  numbers: {
    decimal: '.',
    // “One” is more often a pronoun than a number.
    words: numberWords(
      [1, 'january february march april may june july august september october november december'],
      [2, 'two three four five six seven eight nine ten eleven twelve'],
      [1, 'first second third fourth fifth sixth seventh eighth ninth tenth'],
      [0, 'zero'],
    ),
  },
  sizes: latinSizes,
  sizesWithReadings: undefined,
  sizeInColumns: undefined,
};
