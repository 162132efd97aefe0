import type { Language } from './language.js';

const listNames = new Intl.ListFormat('en', { type: 'conjunction' });
const longDate = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

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
  },
  listNames: (names) => listNames.format(names),
  formatDate: (isoDate) => longDate.format(new Date(`${isoDate}T00:00:00Z`)),
  hyphenation: 'en-us',
  sizes: [
    { size: 9.5, leading: 14 },
    { size: 9.25, leading: 504 / 37 },
    { size: 9, leading: 504 / 38 },
  ],
};
