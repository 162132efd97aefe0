import { dividerOf } from './divider-of.js';
import type { Language } from './language.js';
import { abbreviation, latinSizes, longDate, nameList, numberWords, wordSet } from './latin.js';

const writeDate = longDate('fr');

export const french: Language = {
  tag: 'fr',
  name: 'français',
  script: 'Latn',
  labels: {
    contents: 'Sommaire',
    colophon: 'Colophon',
    author: (names) => `Par ${names}`,
    photo: (names) => `Photo\u202F: ${names}`,
    translator: (names) => `Traduction\u202F: ${names}`,
    fonts: 'Caractères',
    published: 'Paru le',
    title: 'Titre',
    publisher: 'Éditeur',
    rights: 'Droits',
    contact: 'Contact',
  },
  listNames: nameList('fr'),
  // The first of a month alone is an ordinal.
  formatDate: (isoDate) => writeDate(isoDate).replace(/^1 /u, '1er '),
  quotes: ['«\u202F', '\u202F»', '“', '”'],
  hyphenation: { divide: dividerOf('fr'), shortest: 6, before: 3, after: 3 },
  proclitics: wordSet(
    'à au aux avec chez ce ces cette d dans de des du en et la le les leur leurs ma mes ' +
      'mon ni ou par pour sa sans ses son sous sur ta un une vers y',
  ),
  narrowSpace: /(?<=\S)[ \u00A0](?=[;:!?»])|(?<=«)[ \u00A0]/gu,
  sentences: {
    abbreviation: abbreviation(
      'MM?|Mgr|Dr|Pr|St|Ste|pp?|vol|chap|fig|éd|env|cf|av|apr|J\\.-C|réf|art|al|[nN]os?|c\\.-à-d',
    ),
    spacedCloser: /^»\s*/u,
  },
  numbers: {
    decimal: ',',
    // « Un » is an article, « neuf » is new as often as nine.
    words: numberWords(
      [1, 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
      [2, 'deux trois quatre cinq six sept huit'],
      [10, 'dix onze douze'],
      [1, 'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième'],
      [1, 'première seconde'],
      [2, 'second'],
      [10, 'dixième'],
      [0, 'zéro'],
    ),
  },
  sizes: latinSizes,
  sizesWithReadings: undefined,
  sizeInColumns: undefined,
};
