import { printedLanguages } from '../languages/page-languages.js';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { finishPdf } from '../outputs/pdf/finish-pdf.js';
import type { PdfDetails } from '../outputs/pdf/pdf-details.js';
import { pressPdf } from '../outputs/pdf/press/press-pdf.js';
import type { PartPrints } from './print-part.js';

/** mm to pt. */
const pt = (millimetres: number): number => (millimetres / 25.4) * 72;

/**
 * Make the book's PDF of what was printed of its parts, and finish what Chromium leaves open: the
 * order of the text, dates, labels, language, how a viewer opens it.
 *
 * @param articlesFrom the page that the first article begins on
 */
export function finishPrint(
  prints: readonly PartPrints[],
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> {
  const parts = prints.map(({ pdf }) => pdf).filter((pdf) => pdf !== undefined);
  return finishPdf(
    parts.map(({ bytes, text: { standIns } }) => ({ bytes, standIns })),
    detailsOf(config, articlesFrom),
    {
      headings: parts.flatMap(({ text }) => text.headings),
      hasOwnHyphens: parts.some(({ text }) => text.hasOwnHyphens),
    },
  );
}

/** Make the file for the printer of what was printed with room for the bleed. */
export function finishPress(
  prints: readonly PartPrints[],
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> {
  const parts = prints.map(({ press }) => press).filter((press) => press !== undefined);
  return pressPdf(parts, detailsOf(config, articlesFrom));
}

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
    reading: config.reading,
    bound: config.writing === 'vertical' ? 'right' : 'left',
    trim: { widthPt: pt(config.format.trim.width), heightPt: pt(config.format.trim.height) },
  };
}

/** The moment stamped into the files: `SOURCE_DATE_EPOCH` if it is set, else the date. */
function publicationDate(config: BulletinConfig): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${config.date}T00:00:00Z`);
}
