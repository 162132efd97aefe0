import type { Labels, Language } from './language.js';

/**
 * Type area of 315 x 504 pt: each size divides 315 into whole characters and each leading
 * divides 504 into whole lines, so that a full page is full in both directions.
 */
const SIZES = [
  { size: 10.5, leading: 18 },
  { size: 315 / 29, leading: 504 / 27 },
  { size: 11.25, leading: 504 / 26 },
  { size: 315 / 27, leading: 504 / 25 },
  { size: 315 / 27, leading: 21 },
];

/**
 * The same where readings stand over the text, in a space of an eighth of the size between
 * characters: 24 to 26 of them in a line, and 20 to 21 lines.
 */
const SIZES_WITH_READINGS = [
  { size: 315 / 1.125 / 25, leading: 24 },
  { size: 315 / 1.125 / 26, leading: 24 },
  { size: 315 / 1.125 / 24, leading: 504 / 20 },
];

function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

function chinese(script: 'Hant' | 'Hans', name: string, labels: Labels): Language {
  return {
    tag: `zh-${script}`,
    name,
    script,
    labels,
    listNames: (names) => names.join('、'),
    formatDate,
    quotes: script === 'Hant' ? ['「', '」', '『', '』'] : ['“', '”', '‘', '’'],
    hyphenation: undefined,
    narrowSpace: undefined,
    // Numerals and sentence ends of Chinese are not words: see number-tokens and split-sentences.
    sentences: { abbreviation: /(?!)/u },
    numbers: { decimal: '.', words: new Map() },
    sizes: SIZES,
    sizesWithReadings: SIZES_WITH_READINGS,
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
});

export const simplifiedChinese = chinese('Hans', '简体中文', {
  contents: '目录',
  colophon: '版权页',
  author: (names) => `文／${names}`,
  photo: (names) => `图／${names}`,
  translator: (names) => `译／${names}`,
  fonts: '字体',
  published: '出版日期',
});
