import type { TypeSize } from '../model/config.js';
import type { TypeArea } from '../model/page-format.js';
import { english } from './english.js';
import type { Hyphenation, Labels, Language } from './language.js';

/**
 * From 10.5 on 18 pt up to 11.7 on 21 pt on the default page. Each size divides the width of the
 * type area into whole characters and each leading its height into whole lines, so that a full
 * page is full in both directions.
 */
function sizes({ width, height, scale }: TypeArea): TypeSize[] {
  const characters = Math.round(width / (10.5 * scale));
  const lines = Math.round(height / (18 * scale));
  const step = (fewerCharacters: number, fewerLines: number): TypeSize => ({
    size: width / (characters - fewerCharacters),
    leading: height / (lines - fewerLines),
  });
  return [step(0, 0), step(1, 1), step(2, 2), step(3, 3), step(3, 4)];
}

/** What an eighth of the size between characters makes of the room for one: readings are wide. */
const SPACED = 1.125;

/**
 * The same where readings stand over the text, in a space of an eighth of the size between
 * characters: 24 to 26 of them in a line, and 20 to 21 lines on the default page.
 */
function sizesWithReadings({ width, height, scale }: TypeArea): TypeSize[] {
  const characters = Math.round(width / (SPACED * 11.2 * scale));
  const lines = Math.round(height / (24 * scale));
  const step = (more: number, fewerLines: number): TypeSize => ({
    size: width / SPACED / (characters + more),
    leading: height / (lines - fewerLines),
  });
  return [step(0, 0), step(1, 0), step(-1, 1)];
}

/** 45 characters in a column and 16 columns on the default page: 11.2 on 19.7 pt. */
function sizeInColumns({ width, height, scale }: TypeArea): TypeSize {
  return {
    size: width / Math.round(width / (11.2 * scale)),
    leading: height / Math.round(height / (19.7 * scale)),
  };
}

function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/**
 * Words in Latin letters within Chinese are English for the most part. Long ones only are divided:
 * the spaces between characters make up for the others. Pinyin and names with accents stay whole.
 */
const LATIN_WORDS: Hyphenation = {
  divide: (word, mark) =>
    /^[A-Z]?[a-z]+$/.test(word) ? (english.hyphenation?.divide(word, mark) ?? word) : word,
  shortest: 8,
  before: 3,
  after: 3,
};

function chinese(script: 'Hant' | 'Hans', name: string, labels: Labels): Language {
  return {
    tag: `zh-${script}`,
    name,
    script,
    labels,
    listNames: (names) => names.join('、'),
    formatDate,
    quotes: script === 'Hant' ? ['「', '」', '『', '』'] : ['“', '”', '‘', '’'],
    hyphenation: LATIN_WORDS,
    // Its headings are divided between words, without blanks: see line-joints.
    proclitics: new Set(),
    narrowSpace: undefined,
    // Numerals and sentence ends of Chinese are not words: see number-tokens and split-sentences.
    sentences: { abbreviation: /(?!)/u },
    numbers: { decimal: '.', words: new Map() },
    sizes,
    sizesWithReadings,
    sizeInColumns,
  };
}

export const traditionalChinese = chinese('Hant', '繁體中文', {
  contents: '目錄',
  colophon: '版權頁',
  author: (names) => `文／${names}`,
  photo: (names) => `圖／${names}`,
  translator: (names) => `譯／${names}`,
  fonts: '字體',
  published: '出版日期',
  title: '名稱',
  publisher: '出版',
  rights: '版權',
  contact: '聯絡',
});

export const simplifiedChinese = chinese('Hans', '简体中文', {
  contents: '目录',
  colophon: '版权页',
  author: (names) => `文／${names}`,
  photo: (names) => `图／${names}`,
  translator: (names) => `译／${names}`,
  fonts: '字体',
  published: '出版日期',
  title: '名称',
  publisher: '出版',
  rights: '版权',
  contact: '联系',
});
