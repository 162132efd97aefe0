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
  // Whole lines on every page.
  sizes: ({ height, scale }) => {
    const lines = Math.round(height / (14 * scale));
    return [9.5, 9.25, 9].map((size, index) => ({
      size: size * scale,
      leading: height / (lines + index),
    }));
  },
};
