import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { Problem } from '../diagnostics/problem.js';
import { binaryInput, emptyInput, unknownEncoding } from '../diagnostics/problems/import-files.js';

export interface DecodedText {
  readonly text: string;
  /** As the WHATWG names it: `utf-8`, `gb18030`, … */
  readonly encoding: string;
}

/** Encodings that are looked for, as `chardet` and the WHATWG name them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
  Big5: 'big5',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
};

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The commonest characters of Chinese, in both scripts: half of any text is made of them. */
const COMMON = new Set(
  '的一是不了在有人這这中大為为上個个國国我以要他時时來来用們们生到作地於于出就分對对成會会可主發发年動动同工也能下過过子說说產产種种面而方後后多定行學学法所民得經经十三進进著着等部度家電电力裡里如水化高自二理起小現现實实加量都兩两體体制機机當当使點点從从業业本去把性好應应開开它合還还因由其些然前外天政四日那社義义事平形相全表間间與与關关各重新線线內内數数正心反你明看原又比或但質质第向道命此變变條条結结解問问意建月公無无系軍军很情者最立想已並并提直題题，。、：；！？「」“”《》（）'.split(
    '',
  ),
);
const ENOUGH_COMMON = 0.15;

/**
 * Bytes to text. A byte order mark counts first, then UTF-8 if the bytes are; else the encoding is
 * found by its bytes, and must give text without a fault that reads like Chinese or Latin.
 *
 * @param named the encoding, if it is known
 * @returns the text without its byte order mark, or what is wrong with the bytes
 */
export function decodeText(
  bytes: Uint8Array,
  path: string,
  named?: string,
): DecodedText | { readonly problem: Problem } {
  const decoded = named === undefined ? detect(bytes) : tryDecode(bytes, named);
  if (decoded === undefined) {
    return { problem: looksBinary(bytes) ? binaryInput(path) : unknownEncoding(path) };
  }
  const controls = decoded.text.match(/[\u0000-\u0008\u000E-\u001F]/gu)?.length ?? 0;
  if (decoded.text.includes('\0') || controls > decoded.text.length / 100) {
    return { problem: binaryInput(path) };
  }
  return decoded.text.trim() === '' ? { problem: emptyInput(path) } : decoded;
}

function detect(bytes: Uint8Array): DecodedText | undefined {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return tryDecode(bytes, mark[1]);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return tryDecode(bytes, wide);
  const unicode = tryDecode(bytes, 'utf-8');
  if (unicode !== undefined) return unicode;
  const candidates = chardet
    .analyse(bytes.subarray(0, 1 << 20))
    .map(({ name }) => ENCODINGS[name])
    .filter((name) => name !== undefined);
  const readable = [...new Set(candidates)]
    .map((name) => tryDecode(bytes, name))
    .filter((text) => text !== undefined);
  const chinese = readable
    .filter(({ encoding }) => encoding !== 'windows-1252')
    .map((text) => ({ text, share: commonShare(text.text) }))
    .sort((a, b) => b.share - a.share)[0];
  if (chinese !== undefined && chinese.share >= ENOUGH_COMMON) return chinese.text;
  return readable.find(({ encoding, text }) => encoding === 'windows-1252' && readsAsLatin(text));
}

/** UTF-16 without a mark: Latin text has a zero in every other byte, Chinese decodes to Chinese. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4096);
  const zeros = (remainder: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  if (tryDecode(bytes, 'utf-8') !== undefined) return undefined;
  return ['utf-16le', 'utf-16be'].find((name) => {
    const text = tryDecode(bytes, name)?.text;
    return text !== undefined && commonShare(text) >= ENOUGH_COMMON * 2;
  });
}

function tryDecode(bytes: Uint8Array, name: string): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    const { encoding } = decoder;
    // Some versions of Node take this encoding for Latin-1, which lacks quotation marks and dashes.
    const text =
      encoding === 'windows-1252' ? iconv.decode(bytes, encoding) : decoder.decode(bytes);
    return { text, encoding };
  } catch {
    return undefined;
  }
}

/** How many of the characters beyond ASCII are among the commonest of Chinese. */
function commonShare(text: string): number {
  const foreign = Array.from(text.slice(0, 50_000)).filter((character) => character > '\u007F');
  if (foreign.length === 0) return 0;
  return foreign.filter((character) => COMMON.has(character)).length / foreign.length;
}

function readsAsLatin(text: string): boolean {
  const letters = text.match(/[A-Za-z]/gu)?.length ?? 0;
  const others = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0;
  return letters > others * 8 && !/[\u0080-\u009F\uFFFD]/u.test(text);
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > sample.length / 100;
}
