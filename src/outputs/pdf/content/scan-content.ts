import { packed, readOperators } from './read-operators.js';
import type { PaintedContent, ReadAs, ScannedContent, Spot } from './scanned-content.js';

/** What an operator does, as far as it matters here. */
type Kind =
  | 'path'
  | 'paint'
  | 'noPaint'
  | 'show'
  | 'font'
  | 'colour'
  | 'BT'
  | 'ET'
  | 'XObject'
  | 'BI'
  | 'mark'
  | 'EMC';

const OPERATORS: Readonly<Record<Kind, string>> = {
  path: 'm l c v y h re',
  paint: 'S s f F f* B B* b b*',
  noPaint: 'n',
  show: `Tj TJ ' "`,
  font: 'Tf',
  colour: 'rg RG',
  BT: 'BT',
  ET: 'ET',
  XObject: 'Do sh',
  BI: 'BI',
  mark: 'BDC BMC',
  EMC: 'EMC',
};

const KINDS: ReadonlyMap<number, Kind> = new Map(
  (Object.keys(OPERATORS) as Kind[]).flatMap((kind) =>
    OPERATORS[kind].split(' ').map((name) => [packed(name), kind] as const),
  ),
);

/** U+00AD, soft hyphen, and U+2060, word joiner. */
const UNSEEN = /\/ActualText\s*<feff(?:00ad|2060)>/i;

const ACTUAL_TEXT = /\/ActualText\s*<feff([\da-f]+)>/i;

/** A ligature: letters with a soft hyphen among them. */
const LIGATURE = /^(?=[\da-f]{8})(?:[\da-f]{4})*?00ad/;

/**
 * Find the marked content of a content stream and what is painted outside of it.
 *
 * @param bytes the stream, decoded
 * @param marked names of forms that have marks of their own, and need none around them
 * @throws {Error} If marked content does not nest, or the stream holds an inline image: neither
 *   comes from Chromium.
 */
export function scanContent(
  bytes: Uint8Array,
  marked: ReadonlySet<string> = new Set(),
): ScannedContent {
  return new ContentScanner(bytes, marked).scan();
}

class ContentScanner {
  readonly #spots: Spot[] = [];
  readonly #painted = new Map<number, PaintedContent>();
  /** For every open marked-content sequence its MCID; -1 where it has none. */
  readonly #open: number[] = [];
  /** Index in `#open` of the sequence with an MCID; -1 if there is none. */
  #marked = -1;
  #current: PaintedContent | undefined;
  /** Where the path or text object at hand begins; -1 outside of both. */
  #pathFrom = -1;
  #textFrom = -1;
  #textShows = false;
  /** Size of the type in use, and of the first that the marked content at hand has used. */
  #size = NaN;
  #firstSize = NaN;
  /** What a text object of half that size shows; empty if it shows several things. */
  #glyph: string | undefined;
  /** Where a sequence for an unseen character begins; -1 outside of one. */
  #unseenFrom = -1;
  /** The operands of the last `Tf`. */
  #font: string | undefined;
  /** The sequence with a replacement text that is open, and how many are open around it. */
  #readAs: { readonly spot: ReadAs; readonly depth: number } | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly forms: ReadonlySet<string>,
  ) {}

  scan(): ScannedContent {
    const { bytes } = this;
    readOperators(bytes, (name, operands, from, to) => {
      const kind = KINDS.get(name);
      if (kind !== undefined) this.#operator(kind, operands, from, to);
    });
    if (this.#open.length > 0) throw new Error('Marked content of the PDF does not end.');
    this.#spots.sort((a, b) => a.from - b.from);
    return { bytes, spots: this.#spots, painted: this.#painted };
  }

  #text(from: number, to: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, to - from).toString(
      'latin1',
    );
  }

  #operator(kind: Kind, operands: number, from: number, to: number): void {
    switch (kind) {
      case 'path':
        if (this.#pathFrom === -1) this.#pathFrom = operands;
        break;
      case 'noPaint':
        this.#pathFrom = -1;
        break;
      case 'paint':
        this.#paints(this.#pathFrom === -1 ? operands : this.#pathFrom, to, false);
        this.#pathFrom = -1;
        break;
      case 'show':
        this.#shows(operands, to);
        break;
      case 'colour':
        this.#spots.push({ kind: 'colour', from: operands, to });
        break;
      case 'font':
        this.#font = this.#text(operands, from).trim();
        this.#size = Number(this.#font.split(/\s+/)[1]);
        this.#setsFontWithin(operands, to);
        if (Number.isNaN(this.#firstSize)) this.#firstSize = this.#size;
        break;
      case 'BT':
        this.#textFrom = operands;
        this.#textShows = false;
        this.#glyph = undefined;
        break;
      case 'ET':
        if (this.#textShows) this.#paints(this.#textFrom, to, true);
        if (this.#isEmphasis()) {
          this.#spots.push({ kind: 'emphasis', from: this.#textFrom, to });
        }
        this.#textFrom = -1;
        break;
      case 'XObject':
        if (this.forms.size > 0 && this.forms.has(this.#text(operands + 1, from).trim())) break;
        if (this.#current !== undefined) this.#current.hasImage = true;
        this.#paints(operands, to, false);
        break;
      case 'mark':
        this.#begins(operands, from, to);
        break;
      case 'EMC':
        this.#ends(from, to);
        break;
      case 'BI':
        throw new Error('The PDF holds an inline image, which Chromium does not write.');
    }
  }

  #setsFontWithin(from: number, to: number): void {
    const of = this.#readAs?.spot;
    if (of === undefined) return;
    if (of.setsFont || of.codes.length > 0) {
      // It is in several fonts: what stands for its text is not one glyph.
      of.codes.push('', '');
      return;
    }
    of.font = this.#font;
    of.setsFont = true;
    this.#spots.push({ kind: 'fontWithin', from, to, of });
  }

  #shows(operands: number, to: number): void {
    if (this.#unseenFrom !== -1) {
      this.#spots.push({ kind: 'unseen', from: operands, to });
      return;
    }
    if (this.#readAs !== undefined) {
      const { text, codes } = this.#readAs.spot;
      // The soft hyphens' own glyphs are blank; readers take their width for the ligature's.
      if (codes.length > 0 && LIGATURE.test(text)) {
        this.#spots.push({ kind: 'unseen', from: operands, to });
      } else
        codes.push(
          ...(this.#text(operands, to)
            .toLowerCase()
            .match(/[\da-f]{4}/g) ?? ['']),
        );
    }
    this.#textShows = true;
    if (this.#firstSize > 0 && Math.abs(this.#size * 2 - this.#firstSize) <= 1) {
      const glyph = this.#text(operands, to);
      this.#glyph = this.#glyph === undefined || this.#glyph === glyph ? glyph : '';
    }
    if (this.#current !== undefined) this.#current.hasText = true;
  }

  /**
   * Dots of emphasis are painted with the text they belong to, after it: one and the same glyph,
   * half as large, in whole px.
   */
  #isEmphasis(): boolean {
    return this.#marked !== -1 && this.#glyph !== undefined && this.#glyph !== '';
  }

  #paints(from: number, to: number, isText: boolean): void {
    if (this.#marked === -1) this.#spots.push({ kind: 'unmarked', from, to, isText });
  }

  #begins(operands: number, from: number, to: number): void {
    const properties = this.#text(operands, from);
    const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
    this.#open.push(mcid === undefined ? -1 : Number(mcid));
    if (mcid !== undefined) {
      if (this.#marked !== -1 || this.#textFrom !== -1) {
        throw new Error('Marked content of the PDF stands in other marked content.');
      }
      this.#marked = this.#open.length - 1;
      this.#current = { hasText: false, hasImage: false };
      this.#painted.set(Number(mcid), this.#current);
      this.#firstSize = NaN;
      this.#spots.push({ kind: 'begin', from: operands, to, mcid: Number(mcid) });
    } else if (UNSEEN.test(properties)) {
      this.#unseenFrom = this.#open.length - 1;
      this.#spots.push({ kind: 'unseen', from: operands, to });
    } else {
      const text = ACTUAL_TEXT.exec(properties)?.[1]?.toLowerCase();
      if (text === undefined || this.#readAs !== undefined) return;
      const spot: ReadAs = {
        kind: 'readAs',
        from: operands,
        to,
        text,
        font: this.#font,
        setsFont: false,
        codes: [],
      };
      this.#readAs = { spot, depth: this.#open.length - 1 };
      this.#spots.push(spot);
    }
  }

  #ends(from: number, to: number): void {
    if (this.#open.length === 0)
      throw new Error('Marked content of the PDF ends before it begins.');
    this.#open.pop();
    if (this.#marked === this.#open.length) {
      this.#spots.push({ kind: 'end', from, to });
      this.#marked = -1;
      this.#current = undefined;
    } else if (this.#unseenFrom === this.#open.length) {
      this.#spots.push({ kind: 'unseen', from, to });
      this.#unseenFrom = -1;
    } else if (this.#readAs?.depth === this.#open.length) {
      this.#spots.push({ kind: 'asRead', from, to, of: this.#readAs.spot });
      this.#readAs = undefined;
    }
  }
}
