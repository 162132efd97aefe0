import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext } from '@cantoo/pdf-lib';

/** The stream that says what a font's codes stand for (ISO 32000-1, 9.10.3); undefined if none does. */
export function toUnicode(
  context: PDFContext,
  font: PDFRef,
): { readonly ref: PDFRef; readonly map: string } | undefined {
  const ref = context.lookup(font, PDFDict).get(PDFName.of('ToUnicode'));
  const stream = context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return undefined;
  const isPacked = stream.dict.has(PDFName.of('Filter'));
  const bytes = isPacked ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  return { ref, map: bytes.toString('latin1') };
}

const SECTION = /beginbf(char|range)([^]*?)endbf/g;
const CHARACTER = /<(?<from>[\da-f]{4})>\s*<(?<text>[\da-f]+)>/g;
const RANGE = /<(?<from>[\da-f]{4})>\s*<(?<to>[\da-f]{4})>\s*<(?<text>[\da-f]+)>/g;

/**
 * The texts that codes stand for, both in hexadecimal digits, in lower case.
 *
 * @param map as `toUnicode` gives it; lists of a range's texts, which Chromium does not write, are
 *   left out
 */
export function textsOf(map: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, kind, entries = ''] of map.matchAll(SECTION)) {
    const pattern = kind === 'range' ? RANGE : CHARACTER;
    for (const { groups } of entries.toLowerCase().matchAll(pattern)) {
      const { from = '', to = from, text = '' } = groups ?? {};
      const first = parseInt(from, 16);
      for (let code = first; code <= parseInt(to, 16); code++) {
        const end = parseInt(text.slice(-4), 16) + code - first;
        texts.set(hex(code), text.slice(0, -4) + hex(end));
      }
    }
  }
  return texts;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** A map of codes to texts, both in hexadecimal digits, as a font's `ToUnicode` has it. */
export function toUnicodeMap(texts: ReadonlyMap<string, string>): string {
  const entries = [...texts].sort().map(([code, text]) => `<${code}> <${text}>`);
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...chunks(entries).flatMap((chunk) => [
      `${String(chunk.length)} beginbfchar`,
      ...chunk,
      'endbfchar',
    ]),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** No section may have more entries than this (Adobe Technical Note 5014). */
const MOST_ENTRIES = 100;

const chunks = (entries: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(entries.length / MOST_ENTRIES) }, (_, index) =>
    entries.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
  );
