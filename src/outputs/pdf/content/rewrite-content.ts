import type { ReadAs, ScannedContent, Spot } from './scanned-content.js';

/** How a content stream is to be changed. */
export interface ContentChanges {
  /**
   * The tag of marked content, by its MCID; undefined makes it an artifact, as is all that is not
   * marked. Without this, marks stay as they are.
   */
  readonly tagOf?: (mcid: number) => string | undefined;
  /**
   * Whether every U+2010 is a soft hyphen that a line's end has made visible, and is to be read as
   * one. Without this, hyphens stay as they are.
   */
  readonly softHyphens?: boolean;
  /**
   * The name of a font, beside another, in which a code stands for a text (UTF-16 in hexadecimal
   * digits); undefined if there is none. Where there is one, the text needs no marks.
   */
  readonly fontFor?: (font: string, code: string, text: string) => string | undefined;
  /** Whether colours of equal red, green and blue are written as shades of grey. */
  readonly greys?: boolean;
}

const encoder = new TextEncoder();
const PAGINATION = encoder.encode('/Artifact <</Type /Pagination>> BDC\n');
const LAYOUT = encoder.encode('/Artifact <</Type /Layout>> BDC\n');
/** The empty string in UTF-16: what stands in it is read as nothing. */
const UNREAD = encoder.encode('/Span <</ActualText <FEFF>>> BDC\n');
const END = encoder.encode('\nEMC');
const decoder = new TextDecoder('latin1');

/**
 * Write a content stream anew, with other marks or colours; characters that are not seen are
 * gone. What is painted, and where, does not change.
 */
export function rewriteContent(content: ScannedContent, changes: ContentChanges): Uint8Array {
  const { bytes, spots } = content;
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  let at = 0;
  const copyTo = (end: number): void => {
    if (end > at) put(bytes.subarray(at, end));
    at = Math.max(at, end);
  };
  // Ends of what is wrapped: other spots (colours) may lie before them.
  const ends: number[] = [];
  for (const spot of spots) {
    while ((ends.at(-1) ?? Infinity) <= spot.from) {
      copyTo(ends.pop() ?? 0);
      put(END);
    }
    copyTo(spot.from);
    if (spot.kind === 'unmarked' || spot.kind === 'emphasis') {
      if (changes.tagOf === undefined) continue;
      put(spot.kind === 'emphasis' ? UNREAD : spot.isText ? PAGINATION : LAYOUT);
      ends.push(spot.to);
      continue;
    }
    const replacement = replacementOf(spot, bytes, changes);
    if (replacement === undefined) continue;
    put(replacement);
    at = spot.to;
  }
  for (const end of ends.reverse()) {
    copyTo(end);
    put(END);
  }
  copyTo(bytes.length);

  const result = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}

const NOTHING = new Uint8Array(0);

function replacementOf(
  spot: Exclude<Spot, { kind: 'unmarked' | 'emphasis' }>,
  bytes: Uint8Array,
  changes: ContentChanges,
): Uint8Array | undefined {
  const { tagOf, greys } = changes;
  switch (spot.kind) {
    case 'begin': {
      if (tagOf === undefined) return undefined;
      const tag = tagOf(spot.mcid);
      return encoder.encode(
        tag === undefined
          ? '/Artifact <</Type /Layout>> BDC'
          : `/${tag} <</MCID ${String(spot.mcid)}>> BDC`,
      );
    }
    case 'end':
      return undefined;
    case 'unseen':
      return NOTHING;
    case 'readAs':
      return reading(spot, changes).begin;
    case 'fontWithin':
      return reading(spot.of, changes).font;
    case 'asRead':
      return reading(spot.of, changes).end;
    case 'colour':
      return greys === true ? grey(textOf(spot, bytes)) : undefined;
  }
}

/**
 * What is written around a text that is read as another: as it was, marks with the text that is
 * meant; or, where a font has the text for the glyph, that font and then the one before. Of marks
 * within marked content some readers take the end for that of all of it.
 */
function reading(
  { text, font = '', setsFont, codes }: ReadAs,
  { softHyphens, fontFor }: ContentChanges,
): { readonly begin?: Uint8Array; readonly font?: Uint8Array; readonly end?: Uint8Array } {
  if (softHyphens === undefined) return {};
  const meant = meantBy(text, softHyphens);
  const [code = ''] = codes;
  const [, name = '', size = ''] = /^\/(\S+)\s+(\S+)$/.exec(font) ?? [];
  const other = codes.length === 1 && name !== '' ? fontFor?.(name, code, meant) : undefined;
  if (other === undefined) {
    if (meant === text) return {};
    return { begin: encoder.encode(`/Span <</ActualText <FEFF${meant}>>> BDC`) };
  }
  if (other === name) return { begin: NOTHING, end: NOTHING };
  const change = encoder.encode(`/${other} ${size} Tf`);
  const end = encoder.encode(`${font} Tf`);
  return setsFont ? { begin: NOTHING, font: change, end } : { begin: change, end };
}

/** A ligature reads as its letters alone; a hyphen at a line's end as soft, if it is. */
function meantBy(text: string, softHyphens: boolean): string {
  const units = text.match(/.{4}/g) ?? [];
  if (text === '2010') return softHyphens ? '00ad' : text;
  return units.length === 1 ? text : units.filter((unit) => unit !== '00ad').join('');
}

const textOf = ({ from, to }: Spot, bytes: Uint8Array): string =>
  decoder.decode(bytes.subarray(from, to));

function grey(operation: string): Uint8Array | undefined {
  const [red, green, blue, operator] = operation.trim().split(/\s+/);
  if (red !== green || green !== blue || red === undefined) return undefined;
  return encoder.encode(`${red} ${operator === 'RG' ? 'G' : 'g'}`);
}
