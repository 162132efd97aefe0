import { HYPHEN_TAG } from './reading-fonts.js';

/** Functions that the package's WASM build has and its type declarations leave out. */
export interface FontFunctions {
  /** Writes the name of a character's font and a zero; returns the length of both. */
  _FPDFText_GetFontInfo(
    textPage: number,
    index: number,
    buffer: number,
    length: number,
    flags: number,
  ): number;
}

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number };
}

const TAG = `${HYPHEN_TAG}+`;

/**
 * Tells whether a hyphen is a soft one by the name of its font: PDFium gives such hyphens and those
 * of the keyboard one code.
 */
export function softHyphenFinder(
  pdfium: FontFunctions & Memory,
): (textPage: number, index: number) => boolean {
  // A longer name is not written at all; so long is none (ISO 32000-1, annex C).
  const length = 256;
  const buffer = pdfium.wasmExports.malloc(length);
  return (textPage, index) => {
    const written = pdfium._FPDFText_GetFontInfo(textPage, index, buffer, length, 0);
    if (written <= TAG.length || written > length) return false;
    // The memory may have grown at any call, and then has a new view.
    const name = pdfium.HEAPU8.subarray(buffer, buffer + TAG.length);
    return Buffer.from(name).toString('latin1') === TAG;
  };
}
