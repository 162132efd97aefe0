/** What a JPEG file says of its picture. */
export interface JpegStructure {
  /** Colours: one for grey, three for RGB, four for the inks of print; 0 if no frame was found. */
  readonly components: number;
  /** Whether the picture's own end was found: previews inside the file have ends as well. */
  readonly isWhole: boolean;
}

const END = 0xd9;
const SCAN = 0xda;

/** Walk a JPEG file from segment to segment (ITU T.81, annex B). */
export function jpegStructure(bytes: Uint8Array): JpegStructure {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let components = 0;
  let at = 2;
  while (at + 1 < file.length) {
    const marker = file.readUInt8(at + 1);
    if (file.readUInt8(at) !== 0xff || marker === 0xff) at++;
    else if (marker === END) return { components, isWhole: true };
    else if (at + 4 > file.length) break;
    else {
      if (isFrame(marker) && at + 9 < file.length) components = file.readUInt8(at + 9);
      at += 2 + file.readUInt16BE(at + 2);
      if (marker === SCAN) at = scanEnd(file, at);
    }
  }
  return { components, isWhole: false };
}

/** Start of a frame: all of C0 to CF but the tables for Huffman and arithmetic coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the coded data of a scan stop: at a marker that is neither a stuffed byte nor a restart. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}
