import { dividerOf } from './divider-of.js';
import type { Language } from './language.js';
import { abbreviation, latinSizes, longDate, nameList, numberWords, wordSet } from './latin.js';

/** Ranks have the endings of adjectives. */
const RANKS = ['e', 'er', 'es', 'en', 'em'].map(
  (ending) =>
    [
      1,
      'erst zweit dritt viert fünft sechst siebt acht neunt zehnt'.replace(/\S+/gu, `$&${ending}`),
    ] as const,
);

export const german: Language = {
  tag: 'de',
  name: 'Deutsch',
  script: 'Latn',
  labels: {
    contents: 'Inhalt',
    colophon: 'Impressum',
    author: (names) => `Von ${names}`,
    photo: (names) => `Foto: ${names}`,
    translator: (names) => `Übersetzung: ${names}`,
    fonts: 'Schriften',
    published: 'Erschienen am',
    title: 'Titel',
    publisher: 'Verlag',
    rights: 'Rechte',
    contact: 'Kontakt',
  },
  listNames: nameList('de'),
  formatDate: longDate('de'),
  quotes: ['„', '“', '‚', '‘'],
  hyphenation: { divide: dividerOf('de-1996'), shortest: 6, before: 3, after: 3 },
  proclitics: wordSet(
    'am an auf aus bei bis das dem den der des die durch ein eine einem einen einer eines ' +
      'für gegen im in ins mit nach oder ohne über um und unter vom von vor zu zum zur',
  ),
  narrowSpace: undefined,
  sentences: {
    // z. B. is written apart. A number with a full stop is a rank: am 3. Oktober.
    abbreviation: abbreviation(
      'Hrn?|Fr|Dr|Prof|St|Nr|Bd|Bde|Abb|Kap|Jh|Jhd|Aufl|Hrsg|vgl|bzw|ca|evtl|ggf|sog|geb|gest|Str|' +
        '(?:\\p{L}\\.)?\\p{L}|\\d{1,2}',
    ),
  },
  numbers: {
    decimal: ',',
    // „Ein“ is an article, „acht“ is to respect as often as eight.
    words: numberWords(
      [1, 'januar februar märz april mai juni juli august september oktober november dezember'],
      [2, 'zwei drei vier fünf sechs sieben'],
      [9, 'neun zehn elf zwölf'],
      ...RANKS,
      [0, 'null'],
    ),
  },
  sizes: latinSizes,
  sizesWithReadings: undefined,
  sizeInColumns: undefined,
};
