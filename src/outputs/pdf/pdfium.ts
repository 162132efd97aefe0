import { PDFiumModule } from '@hyzyla/pdfium';
import type { FontFunctions } from './soft-hyphen-finder.js';

/**
 * Functions that the package's WASM build has and its type declarations leave out, taken from the
 * exports themselves: they are called for every character, and the package's wrapper around them
 * takes as long as they do.
 */
interface TextFunctions {
  readonly wasmExports: {
    /** The UTF-16 code unit at `index`. */
    FPDFText_GetUnicode(textPage: number, index: number): number;
    /** 1 if PDFium took the character for the hyphen of a word that goes on, 0 if not. */
    FPDFText_IsHyphen(textPage: number, index: number): number;
  };
}

export type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & TextFunctions & FontFunctions;

let loaded: Promise<Pdfium> | undefined;

/** PDFium, ready for work: the same for all who ask, for it takes longer to load than to use. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfium> {
  const module = (await PDFiumModule({})) as Pdfium;
  module._FPDF_InitLibraryWithConfig({ version: 2 });
  return module;
}
