import { PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument } from '@cantoo/pdf-lib';
import { packed, readOperators } from './content/read-operators.js';
import { replaceStream, resourcesOf, type PageStream } from './page-content.js';
import { toUnicode } from './to-unicode.js';

const name = (text: string): PDFName => PDFName.of(text);

/** A code of a font's ToUnicode that has no character. */
const NAMELESS = /<([\da-f]{4})> <0000>/gi;
const ACTUAL_TEXT = /\/ActualText\s*(?:<([\da-f]*)>|\(((?:\\[^]|[^\\)])*)\))/i;
/** U+2060, word joiner: it is seen nowhere, and is no part of a text that is copied. */
const NOTHING = '\u2060';

const [BEGIN, BEGIN_PLAIN, END, FONT, SHOW] = ['BDC', 'BMC', 'EMC', 'Tf', 'Tj'].map(packed);

/** What the glyphs of a font stand for, by their codes; undefined until it is known. */
type Names = Map<string, string | undefined>;

/**
 * Give every glyph a character (ISO 14289-1, 7.21.7). Chromium leaves some without one, and says
 * beside them what they stand for: a ligature in which the word may be divided, the pieces of a
 * bracket that has grown. The first of several such pieces is the bracket, the others are nothing.
 *
 * @param contents the streams of each page, as they were printed
 */
export async function nameGlyphs(
  pdf: PDFDocument,
  contents: readonly (readonly PageStream[])[],
): Promise<void> {
  const { context } = pdf;
  const fonts = new Map<PDFRef, Names>();
  for (const [index, page] of pdf.getPages().entries()) {
    for (const { ref, isForm, content } of contents[index] ?? []) {
      const resources = resourcesOf(page, { ref, isForm });
      const own = new Map<string, Names>();
      for (const [key, font] of resources?.lookupMaybe(name('Font'), PDFDict)?.entries() ?? []) {
        if (!(font instanceof PDFRef)) continue;
        const names = fonts.get(font) ?? namelessIn(context, font);
        fonts.set(font, names);
        if (isOpen(names)) own.set(key.asString(), names);
      }
      if (own.size > 0) readNames(content.bytes, own);
    }
  }
  for (const [font, names] of fonts) if (names.size > 0) await writeNames(context, font, names);
}

/** Whether a code is not yet known, or may be more than nothing elsewhere. */
const isOpen = (names: Names): boolean =>
  [...names.values()].some((text) => text === undefined || text === NOTHING);

function namelessIn(context: PDFContext, font: PDFRef): Names {
  const { map = '' } = toUnicode(context, font) ?? {};
  const codes = [...map.matchAll(NAMELESS)].map(([, code = '']) => code.toUpperCase());
  return new Map(codes.map((code) => [code, undefined]));
}

/** Read from a content stream what stands beside the glyphs of fonts, by their names there. */
function readNames(bytes: Uint8Array, fonts: ReadonlyMap<string, Names>): void {
  const text = (from: number, to: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  let names: Names | undefined;
  const open: { actual: string | undefined }[] = [];
  readOperators(bytes, (operator, operands, from) => {
    if (operator === BEGIN) open.push({ actual: actualText(text(operands, from)) });
    else if (operator === BEGIN_PLAIN) open.push({ actual: undefined });
    else if (operator === END) open.pop();
    else if (operator === FONT) names = fonts.get(text(operands, from).split(/\s/)[0] ?? '');
    else if (operator === SHOW && names !== undefined) {
      const code = /^<([\da-f]{4})>/i.exec(text(operands, from))?.[1]?.toUpperCase() ?? '';
      const last = open.at(-1);
      if (!names.has(code) || last?.actual === undefined) return;
      if (last.actual !== NOTHING || names.get(code) === undefined) names.set(code, last.actual);
      last.actual = NOTHING;
    }
  });
}

/** A marked-content sequence's replacement text, without places where a word may be divided. */
function actualText(properties: string): string | undefined {
  const [, hex, literal] = ACTUAL_TEXT.exec(properties) ?? [];
  const value = hex === undefined ? literal && PDFString.of(literal) : PDFHexString.of(hex);
  return (value && value.decodeText().replaceAll('\u00AD', '')) || undefined;
}

async function writeNames(context: PDFContext, font: PDFRef, names: Names): Promise<void> {
  const unicode = toUnicode(context, font);
  if (unicode === undefined) return;
  const map = unicode.map.replace(NAMELESS, (entry, code: string) => {
    const text = names.get(code.toUpperCase());
    if (text === undefined) return entry;
    return `<${code}> <${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
  });
  await replaceStream(context, unicode.ref, Buffer.from(map, 'latin1'));
}
