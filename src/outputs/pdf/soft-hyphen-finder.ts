/** Functions that the package's WASM build has and its type declarations leave out. */
export interface MarkFunctions {
  _FPDFText_GetTextObject(textPage: number, index: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  /** Writes a string's bytes and their number; returns 0 if there is no such string. */
  _FPDFPageObjMark_GetParamBlobValue(
    mark: number,
    key: number,
    buffer: number,
    length: number,
    written: number,
  ): number;
}

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number };
}

const KEY = 'ActualText';
/** U+00AD in UTF-16, as a text string has it (ISO 32000-1, 7.9.2.2). */
const SOFT_HYPHEN = 'feff00ad';

/**
 * Tells whether a character stands for a soft hyphen by its replacement text (ISO 32000-1, 14.9.4):
 * PDFium gives such hyphens and those of the keyboard one code.
 */
export function softHyphenFinder(
  pdfium: MarkFunctions & Memory,
): (textPage: number, index: number) => boolean {
  const room = (bytes: number): number => pdfium.wasmExports.malloc(bytes);
  const key = room(KEY.length + 1);
  pdfium.HEAPU8.set(Buffer.from(`${KEY}\0`, 'latin1'), key);
  const length = SOFT_HYPHEN.length / 2;
  const [buffer, written] = [room(length), room(4)];
  return (textPage, index) => {
    const object = pdfium._FPDFText_GetTextObject(textPage, index);
    if (object === 0) return false;
    for (let at = pdfium._FPDFPageObj_CountMarks(object) - 1; at >= 0; at--) {
      const mark = pdfium._FPDFPageObj_GetMark(object, at);
      if (pdfium._FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, length, written) !== 1) {
        continue;
      }
      // The memory may have grown at any call, and then has a new view.
      const heap = Buffer.from(pdfium.HEAPU8.buffer);
      return (
        heap.readUInt32LE(written) === length &&
        heap.toString('hex', buffer, buffer + length) === SOFT_HYPHEN
      );
    }
    return false;
  };
}
