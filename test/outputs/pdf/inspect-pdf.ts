import { PDFiumModule } from '@hyzyla/pdfium';

interface Inspection {
  readonly information: Readonly<Record<string, string>>;
  readonly isTagged: boolean;
  readonly labels: readonly string[];
  /** Titles on the first level. */
  readonly outline: readonly string[];
  /** Page by page the type of each structure element, with its language where it has one. */
  readonly tags: readonly (readonly string[])[];
}

/** Functions of PDFium's public headers that the package declares no types for. */
type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> &
  Record<`_FPDF${string}`, (...values: number[]) => number>;

const KEYS = ['Title', 'Author', 'Creator', 'Producer', 'CreationDate', 'ModDate'];

/** What PDFium, which did not write the file, finds in it besides the text. */
export async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  const pdfium = (await PDFiumModule({})) as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  const { malloc } = pdfium.wasmExports;
  const address = malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);

  const call = (name: `_FPDF${string}`, ...values: number[]): number => {
    const found = pdfium[name];
    if (found === undefined) throw new Error(`PDFium has no ${name}.`);
    return found(...values);
  };
  const read = (name: `_FPDF${string}`, ...values: number[]): string => {
    const length = call(name, ...values, 0, 0);
    if (length === 0) return '';
    const buffer = malloc(length);
    call(name, ...values, buffer, length);
    return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + length - 2));
  };
  const informationAt = (key: string): string => {
    const name = malloc(key.length + 1);
    pdfium.HEAPU8.set(new TextEncoder().encode(`${key}\0`), name);
    return read('_FPDF_GetMetaText', document, name);
  };
  const tagsUnder = (element: number): string[] => {
    const type = read('_FPDF_StructElement_GetType', element);
    const language = read('_FPDF_StructElement_GetLang', element);
    const count = call('_FPDF_StructElement_CountChildren', element);
    const children = Array.from({ length: Math.max(count, 0) }, (_, index) =>
      call('_FPDF_StructElement_GetChildAtIndex', element, index),
    );
    return [`${type} ${language}`.trim(), ...children.filter(Boolean).flatMap(tagsUnder)];
  };
  const tagsOf = (index: number): string[] => {
    const tree = call('_FPDF_StructTree_GetForPage', pdfium._FPDF_LoadPage(document, index));
    const count = call('_FPDF_StructTree_CountChildren', tree);
    return Array.from({ length: count }, (_, child) =>
      call('_FPDF_StructTree_GetChildAtIndex', tree, child),
    ).flatMap(tagsUnder);
  };

  const outline: string[] = [];
  let bookmark = call('_FPDFBookmark_GetFirstChild', document, 0);
  while (bookmark !== 0) {
    outline.push(read('_FPDFBookmark_GetTitle', bookmark));
    bookmark = call('_FPDFBookmark_GetNextSibling', document, bookmark);
  }
  const pages = Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, index) => index);
  return {
    information: Object.fromEntries(KEYS.map((key) => [key, informationAt(key)])),
    isTagged: call('_FPDFCatalog_IsTagged', document) === 1,
    labels: pages.map((index) => read('_FPDF_GetPageLabel', document, index)),
    outline,
    tags: pages.map(tagsOf),
  };
}
