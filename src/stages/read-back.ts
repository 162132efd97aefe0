import type { WorkCache } from '../cache/work-cache.js';
import type { FinishedPart } from '../outputs/pdf/parts/finished-part.js';
import { readPdf, type PdfPageText } from '../outputs/pdf/read-pdf.js';
import type { PartPrints } from './print.js';

/** A part in the file. */
interface PartInFile {
  /** The number of its first page. */
  readonly first: number;
  readonly count: number;
  /** Names what the part is; undefined if nothing is kept. */
  readonly key: string | undefined;
  /** What was read of its pages when it stood in another file. */
  readonly known: readonly PdfPageText[] | undefined;
}

export interface ReadingBackOptions {
  readonly work: WorkCache | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Read the text of the finished PDF back, page by page.
 *
 * What a page holds depends on its part's objects alone. Of a part that stood in an earlier file,
 * object for object, only the first page is read, to see that it has come into this one as it
 * was; if it has not, all of it is read.
 */
export async function readBack(
  pdf: Uint8Array,
  prints: readonly PartPrints[],
  { work, signal }: ReadingBackOptions,
): Promise<PdfPageText[]> {
  const parts = await partsInFile(prints, work);
  const read = await pagesOf(pdf, parts.map(numbersToRead).flat(), signal);
  const doubtful = parts.filter(({ first, known }) => known && !isSame(read.get(first), known[0]));
  const others = await pagesOf(pdf, doubtful.map(numbersOf).flat(), signal);
  return parts.flatMap((part) => {
    const { first, key, known } = part;
    if (known && !doubtful.includes(part)) {
      return known.map((page, index) => ({ ...page, page: first + index }));
    }
    const own = numbersOf(part).flatMap((number) => others.get(number) ?? read.get(number) ?? []);
    if (key !== undefined) void work?.keep(key, own, 'shared');
    return own;
  });
}

function partsInFile(
  prints: readonly PartPrints[],
  work: WorkCache | undefined,
): Promise<PartInFile[]> {
  let next = 1;
  const places = prints.flatMap(({ pdf }) => {
    if (pdf === undefined) return [];
    const first = next;
    next += pdf.pages.count;
    return [{ part: pdf, first, count: pdf.pages.count }];
  });
  return Promise.all(
    places.map(async ({ part, first, count }) => {
      if (work === undefined) return { first, count, key: undefined, known: undefined };
      const key = keyOf(part, work);
      const known = (await work.recall(key, 'shared')) as PdfPageText[] | undefined;
      return { first, count, key, known };
    }),
  );
}

function keyOf({ packed, pages }: FinishedPart, work: WorkCache): string {
  const { bytes, ends, gaps, fillings } = packed;
  const plain = [ends, gaps, fillings].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return work.key('text read back', JSON.stringify(pages), bytes, ...plain);
}

const numbersOf = ({ first, count }: PartInFile): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const numbersToRead = (part: PartInFile): number[] =>
  part.known === undefined ? numbersOf(part) : [part.first];

async function pagesOf(
  pdf: Uint8Array,
  numbers: readonly number[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, PdfPageText>> {
  const pages = numbers.length === 0 ? [] : await readPdf(pdf, numbers, signal);
  return new Map(pages.map((page) => [page.page, page]));
}

const isSame = (page: PdfPageText | undefined, known: PdfPageText | undefined): boolean =>
  page !== undefined &&
  page.text === known?.text &&
  page.widthPt === known.widthPt &&
  page.heightPt === known.heightPt;
