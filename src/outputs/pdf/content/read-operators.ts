/*
 * A content stream is read once, byte by byte. Pages of a book hold some ten thousand operators
 * each: no object and no text is made of any of them.
 */

/** Called for each operator: its name, packed; where its operands, its name and the next begin. */
export type VisitOperator = (name: number, operands: number, from: number, to: number) => void;

/** An operator's characters as one number. */
export const packed = (name: string): number =>
  Buffer.from(name, 'latin1').reduce((sum, byte) => sum * 256 + byte, 0);

/** 1: white space, 2: delimiter (ISO 32000-1, 7.2.2). */
const CLASSES = new Uint8Array(256);
for (const white of [0, 9, 10, 12, 13, 32]) CLASSES[white] = 1;
for (const delimiter of Buffer.from('()<>[]{}/%')) CLASSES[delimiter] = 2;

/** Words that are values, not operators. */
const VALUES: ReadonlySet<number> = new Set(['true', 'false', 'null'].map(packed));

/** Read a content stream from end to end (ISO 32000-1, 7.8.2). */
export function readOperators(bytes: Uint8Array, visit: VisitOperator): void {
  let at = 0;
  let operands = -1;
  for (;;) {
    at = skipWhite(bytes, at);
    if (at >= bytes.length) return;
    const from = at;
    if (operands === -1) operands = from;
    at = skipOperand(bytes, from);
    if (at > from) continue;
    let name = 0;
    while (at < bytes.length && CLASSES[bytes[at] ?? 0] === 0) {
      name = name * 256 + (bytes[at++] ?? 0);
    }
    if (VALUES.has(name)) continue;
    // A stray delimiter is no operator; go on behind it.
    if (at === from) at++;
    else visit(name, operands, from, at);
    operands = -1;
  }
}

function skipWhite(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x25) {
      // A comment, to the end of its line.
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else if (CLASSES[byte] === 1) at++;
    else break;
  }
  return at;
}

/** The place after an operand; `from` itself if an operator begins there. */
function skipOperand(bytes: Uint8Array, from: number): number {
  const byte = bytes[from] ?? 0;
  let at = from;
  // Numbers: by far the most. Then names.
  if ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x2b && byte <= 0x2f)) {
    do at++;
    while (at < bytes.length && CLASSES[bytes[at] ?? 0] === 0);
    return at;
  }
  switch (byte) {
    case 0x3c: {
      // < or <<
      if (bytes[from + 1] === 0x3c) return from + 2;
      const end = bytes.indexOf(0x3e, from);
      return end === -1 ? bytes.length : end + 1;
    }
    case 0x3e: // > of >>
    case 0x5b: // [
    case 0x5d: // ]
      return from + 1;
    case 0x28: // (
      return skipString(bytes, from);
    default:
      return from;
  }
}

function skipString(bytes: Uint8Array, from: number): number {
  let at = from;
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at++];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) break;
  }
  return at;
}
