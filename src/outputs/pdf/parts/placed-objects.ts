import { PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext } from '@cantoo/pdf-lib';
import { FRAME, KEYS, type PackedObjects } from './packed-objects.js';

/** What a file has one of, and what belongs into a part's gaps for it. */
export interface FrameOfParts {
  readonly pages: PDFRef;
  readonly document: PDFRef;
  /** The part's first key in the parent tree. */
  readonly firstKey: number;
}

/** A part's objects in a file, each with its number there. */
export class PlacedObjects {
  readonly #first: number;
  readonly #values: readonly PDFObject[];

  /** Give the objects the next numbers of a file. */
  constructor(context: PDFContext, packed: PackedObjects, frame: FrameOfParts) {
    this.#first = context.largestObjectNumber + 1;
    const objects = filled(packed, this.#first, frame);
    for (const [index, object] of objects.slice(0, packed.numbered).entries()) {
      context.assign(this.ref(index), object);
    }
    this.#values = objects.slice(packed.numbered);
  }

  ref(number: number): PDFRef {
    return PDFRef.of(this.#first + number);
  }

  value(index: number): PDFObject {
    const value = this.#values[index];
    if (value === undefined) throw new RangeError(`The part has no value ${String(index)}.`);
    return value;
  }
}

/** Objects as they stand in the file, all gaps filled. */
function filled(packed: PackedObjects, first: number, frame: FrameOfParts): WrittenObject[] {
  const { bytes, ends, gaps, fillings } = packed;
  const text = (filling: number): string => {
    if (filling >= KEYS) return String(frame.firstKey + filling - KEYS);
    if (filling >= 0) return `${String(first + filling)} 0 R`;
    return (filling === FRAME.pages ? frame.pages : frame.document).toString();
  };
  let gap = 0;
  let from = 0;
  return Array.from(ends, (end) => {
    const pieces: Uint8Array[] = [];
    for (; (gaps[gap] ?? Infinity) < end; gap += 1) {
      pieces.push(bytes.subarray(from, gaps[gap]), Buffer.from(text(fillings[gap] ?? 0), 'latin1'));
      from = gaps[gap] ?? from;
    }
    pieces.push(bytes.subarray(from, end));
    from = end;
    return new WrittenObject(pieces);
  });
}

/** An object as it stands in a file. */
class WrittenObject extends PDFObject {
  readonly #size: number;

  constructor(private readonly pieces: readonly Uint8Array[]) {
    super();
    this.#size = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  override sizeInBytes(): number {
    return this.#size;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    let at = offset;
    for (const piece of this.pieces) {
      buffer.set(piece, at);
      at += piece.length;
    }
    return this.#size;
  }
}
