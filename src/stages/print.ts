import { printedLanguages } from '../languages/page-languages.js';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { finishPdf } from '../outputs/pdf/finish-pdf.js';
import type { PdfDetails } from '../outputs/pdf/pdf-details.js';
import type { SheetsHtml } from '../browser/in-page/write-sheets.js';
import { finishPart } from '../outputs/pdf/parts/finish-part.js';
import type { FinishedPart } from '../outputs/pdf/parts/finished-part.js';
import { finishPressPart, pressPdf } from '../outputs/pdf/press/press-pdf.js';
import type { PrintedPart, Prints } from './print-part.js';

/** mm to pt. */
const pt = (millimetres: number): number => (millimetres / 25.4) * 72;

const trimOf = ({ width, height }: { width: number; height: number }): PdfDetails['trim'] => ({
  widthPt: pt(width),
  heightPt: pt(height),
});

/** What was printed of a part, finished as far as that can be done without the others. */
export interface PartPrints {
  readonly pdf?: FinishedPart;
  readonly press?: FinishedPart;
  readonly sheets?: SheetsHtml;
}

/**
 * Finish what was printed of a part.
 *
 * @param first the number of its first page
 */
export async function finishPrints(
  { pdf, press, sheets }: PrintedPart,
  first: number,
  wanted: Prints,
): Promise<PartPrints> {
  return {
    ...(pdf && wanted.pdf && { pdf: await finishPart(pdf.bytes, pdf.text, first, wanted.pdf) }),
    ...(press && wanted.press && { press: await finishPressPart(press, trimOf(wanted.press)) }),
    ...(sheets && { sheets }),
  };
}

/**
 * Make the book's PDF of its finished parts: one file, with its dates, labels and language, and how a
 * viewer opens it.
 *
 * @param articlesFrom the page that the first article begins on
 */
export const joinPrints = (
  prints: readonly PartPrints[],
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> =>
  finishPdf(
    prints.flatMap(({ pdf }) => pdf ?? []),
    detailsOf(config, articlesFrom),
  );

/** Make the file for the printer of what was printed with room for the bleed. */
export const joinPress = (
  prints: readonly PartPrints[],
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> =>
  pressPdf(
    prints.flatMap(({ press }) => press ?? []),
    detailsOf(config, articlesFrom),
  );

/** What is to be printed of a book's sheets. */
export const wantedPrints = ({ reading, format, press }: BulletinConfig): Prints => ({
  pdf: { reading, trim: trimOf(format.trim) },
  press: press ? format.trim : undefined,
});

/** What a PDF says of itself. */
export function detailsOf(config: BulletinConfig, articlesFrom: number): PdfDetails {
  const languages = printedLanguages(config);
  const [first = '', last = first] = languages;
  const titles = new Map(
    languages.map((tag) => [
      tag,
      [config.title.get(tag), config.number.get(tag)].filter(Boolean).join(' '),
    ]),
  );
  const authors = config.publisher.get(last) ?? '';
  return {
    title: [...titles.values()].join(' · '),
    titles,
    ...(authors === '' ? {} : { author: authors }),
    language: languageOf(first).tag,
    languages,
    date: publicationDate(config),
    identifier: config.identifier,
    frontMatterPages: articlesFrom - 1,
    claim: config.claim,
    bound: config.writing === 'vertical' ? 'right' : 'left',
    trim: trimOf(config.format.trim),
  };
}

/** The moment stamped into the files: `SOURCE_DATE_EPOCH` if it is set, else the date. */
function publicationDate(config: BulletinConfig): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${config.date}T00:00:00Z`);
}
