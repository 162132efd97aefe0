import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';

/**
 * Objects of a PDF as they stand in a file (ISO 32000-1, 7.3), but for their numbers: wherever they
 * name one another there is a gap, to be filled when it is known how many objects of other parts come
 * before them. So what was made for one file can stand in another without being read again.
 */
export interface PackedObjects {
  /** The objects with numbers, then values, which stand within others. */
  readonly bytes: Uint8Array;
  /** For each, where it ends. */
  readonly ends: Uint32Array;
  /** How many have numbers; the first has 0. */
  readonly numbered: number;
  /** Where the gaps are, from the first. */
  readonly gaps: Uint32Array;
  /** What belongs into each gap: an object's number, one of `FRAME`, or `KEYS` and a key. */
  readonly fillings: Int32Array;
}

/** What belongs into a gap for what a part has not, for the file has one of it. */
export const FRAME = { pages: -1, document: -2 } as const;

/** From here on a filling is a key of the parent tree. */
export const KEYS = 2 ** 30;

const LENGTH = PDFName.of('Length');
const PARENT_KEYS: ReadonlySet<PDFName> = new Set(
  ['StructParents', 'StructParent'].map(PDFName.of),
);

/** Packs objects, and all that they refer to. */
export class ObjectPacker {
  readonly #numbers = new Map<PDFRef, number>();
  readonly #waiting: PDFRef[] = [];
  readonly #values: PDFObject[] = [];
  readonly #pieces: Uint8Array[] = [];
  readonly #ends: number[] = [];
  readonly #gaps: number[] = [];
  readonly #fillings: number[] = [];
  #text = '';
  /** Bytes in the pieces. */
  #done = 0;

  /** @param frame objects that the file has in place of the document's own, as in `FRAME` */
  constructor(
    private readonly context: PDFContext,
    private readonly frame: ReadonlyMap<PDFRef, number>,
  ) {}

  /** The number that an object gets. */
  number(ref: PDFRef): number {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    const fresh = this.#waiting.length;
    this.#numbers.set(ref, fresh);
    this.#waiting.push(ref);
    return fresh;
  }

  /** Take a value that is no object of its own: which of the values it becomes. */
  value(object: PDFObject): number {
    return this.#values.push(object) - 1;
  }

  /**
   * @throws {Error} If an object is named that the document does not have.
   */
  pack(): PackedObjects {
    let numbered = 0;
    const packAll = (): void => {
      for (; numbered < this.#waiting.length; numbered += 1) this.#object(this.#waiting[numbered]);
    };
    packAll();
    // Values name objects, which may not have been named before.
    for (const value of this.#values) this.#find(value);
    packAll();
    for (const value of this.#values) {
      this.#write(value);
      this.#end();
    }
    this.#flush();
    return {
      bytes: Buffer.concat(this.#pieces),
      ends: Uint32Array.from(this.#ends),
      numbered,
      gaps: Uint32Array.from(this.#gaps),
      fillings: Int32Array.from(this.#fillings),
    };
  }

  #object(ref: PDFRef | undefined): void {
    const object = ref && this.context.lookup(ref);
    if (object === undefined) throw new Error(`The PDF has no object ${String(ref)}.`);
    this.#write(object);
    this.#end();
  }

  #end(): void {
    this.#ends.push(this.#done + this.#text.length);
  }

  /** Give numbers to what a value names. */
  #find(value: PDFObject): void {
    if (value instanceof PDFRef) this.number(value);
    else if (value instanceof PDFArray) for (const each of value.asArray()) this.#find(each);
    else if (value instanceof PDFDict) for (const each of value.values()) this.#find(each);
  }

  #write(object: PDFObject): void {
    if (object instanceof PDFRef) {
      this.#gap(this.frame.get(object) ?? this.number(object));
    } else if (object instanceof PDFArray) {
      this.#text += '[';
      for (const each of object.asArray()) {
        this.#write(each);
        this.#text += ' ';
      }
      this.#text += ']';
    } else if (object instanceof PDFDict) {
      this.#dict(object.entries());
    } else if (object instanceof PDFRawStream) {
      const { dict, contents } = object;
      const others = dict.entries().filter(([key]) => key !== LENGTH);
      this.#dict([...others, [LENGTH, PDFNumber.of(contents.length)]]);
      this.#text += '\nstream\n';
      this.#flush();
      this.#pieces.push(contents);
      this.#done += contents.length;
      this.#text += '\nendstream';
    } else if (object instanceof PDFStream) {
      throw new Error('A stream of the PDF has not been written out.');
    } else {
      // Every other is written with a byte for each character.
      this.#text += object.toString();
    }
  }

  #dict(entries: readonly (readonly [PDFName, PDFObject])[]): void {
    this.#text += '<<';
    for (const [key, value] of entries) {
      this.#text += `${key.toString()} `;
      if (PARENT_KEYS.has(key) && value instanceof PDFNumber) this.#gap(KEYS + value.asNumber());
      else this.#write(value);
      this.#text += '\n';
    }
    this.#text += '>>';
  }

  #gap(filling: number): void {
    this.#gaps.push(this.#done + this.#text.length);
    this.#fillings.push(filling);
  }

  #flush(): void {
    if (this.#text === '') return;
    const piece = Buffer.from(this.#text, 'latin1');
    this.#pieces.push(piece);
    this.#done += piece.length;
    this.#text = '';
  }
}
