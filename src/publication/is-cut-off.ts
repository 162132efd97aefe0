import { inflateSync } from 'node:zlib';
import type { Asset } from '../model/bulletin.js';
import { jpegStructure } from './jpeg-structure.js';

/**
 * Whether a picture's file ends too soon, or holds fewer pixels than it says. Browsers draw as much
 * of it as there is and leave the rest blank, without a word.
 */
export function isCutOff(mediaType: Asset['mediaType'], bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case 'image/png':
      return isPngCutOff(file);
    case 'image/jpeg':
      return !jpegStructure(bytes).isWhole;
    case 'image/gif':
      return isGifCutOff(file);
    case 'image/webp':
      // RFC 9649, 2.4: the file's size without the eight bytes up to it.
      return file.length < 12 || file.readUInt32LE(4) + 8 > file.length;
    default:
      return false;
  }
}

/** PNG's chunks up to the last; the checksum of the pixels' data is held as they are unpacked. */
function isPngCutOff(file: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return !hasAllPixels(file, Buffer.concat(data));
    if (type === 'IDAT') data.push(file.subarray(at + 8, end));
    at = end + 4;
  }
  return true;
}

/** Where the seven passes of an interlaced PNG begin, and their steps (PNG 3, section 8.1). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Samples of a pixel, by the type of colour. */
const SAMPLES: Readonly<Partial<Record<number, number>>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function hasAllPixels(file: Buffer, packed: Buffer): boolean {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const bits = file.readUInt8(24) * (SAMPLES[file.readUInt8(25)] ?? 1);
  const passes = file.readUInt8(28) === 1 ? PASSES : ([[0, 0, 1, 1]] as const);
  let expected = 0;
  for (const [left, top, across, down] of passes) {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    // A row begins with the number of its filter.
    if (columns > 0 && rows > 0) expected += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  try {
    return inflateSync(packed, { maxOutputLength: expected }).length === expected;
  } catch (error) {
    // What is left over harms nobody.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/** GIF's blocks up to its trailer (GIF89a, appendix A). */
function isGifCutOff(file: Buffer): boolean {
  const EXTENSION = 0x21;
  const IMAGE = 0x2c;
  const TRAILER = 0x3b;
  const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableLength(file[10] ?? 0);
  while (at < file.length) {
    const kind = file[at];
    if (kind === TRAILER) return false;
    if (kind === EXTENSION) at += 2;
    else if (kind === IMAGE) at += 11 + tableLength(file[at + 9] ?? 0);
    else return true;
    for (let length = file[at]; length !== 0; length = file[at]) {
      if (length === undefined) return true;
      at += 1 + length;
    }
    at++;
  }
  return true;
}
