import { pinyin } from 'pinyin-pro';

/**
 * Whether Latin letters are a true reading of Chinese characters in Hanyu Pinyin: with tone marks,
 * with numbers for tones, or without tones; syllables may be joined (`huìyì`).
 */
export function isReadingOf(letters: string, characters: string): boolean {
  const wanted = spelling(letters);
  if (wanted === '') return false;
  let ends = new Set(['']);
  for (const character of characters) {
    const known = readingsOf(character);
    ends = new Set(
      [...ends]
        .flatMap((end) => known.map((reading) => end + reading))
        .filter((so) => wanted.startsWith(so)),
    );
  }
  return ends.has(wanted);
}

/** Whether Latin letters could be pinyin at all: a vowel with a tone mark, and no other marks. */
export function hasToneMark(letters: string): boolean {
  return /[\u0300\u0301\u0304\u030C]/u.test(letters.normalize('NFD'));
}

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { multiple: true, type: 'array' });
  const numbered = pinyin(character, { multiple: true, type: 'array', toneType: 'num' });
  const toneless = pinyin(character, { multiple: true, type: 'array', toneType: 'none' });
  return [...new Set([...readings, ...numbered, ...toneless].map(spelling))].filter(
    (reading) => reading !== '',
  );
}

/** One spelling for `lǜ`, `lü4` and `lv4`; ɡ and ɑ are what some programs write for g and a. */
function spelling(reading: string): string {
  return reading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('v', 'ü')
    .replaceAll('ɡ', 'g')
    .replaceAll('ɑ', 'a')
    .replace(/[\s'’·]+/gu, '');
}
