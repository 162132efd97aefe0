import type { Page } from 'puppeteer-core';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { TRIM } from '../model/page-format.js';
import { finishPdf } from '../outputs/pdf/finish-pdf.js';

/** mm to pt. */
const pt = (millimetres: number): number => (millimetres / 25.4) * 72;

/**
 * Print the sheets that stand in the page as a tagged PDF with bookmarks, and finish what
 * Chromium leaves open: dates, labels, language, how a viewer opens it.
 *
 * @param articlesFrom the page that the first article begins on
 */
export async function print(
  page: Page,
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  const printed = new Uint8Array(await new Response(stream).arrayBuffer());
  const { verso, recto } = config.languages;
  const title = [verso, recto]
    .map((tag) => [config.title.get(tag), config.number.get(tag)].filter(Boolean).join(' '))
    .join(' · ');
  const authors = config.publisher.get(recto) ?? '';
  return finishPdf(printed, {
    title,
    ...(authors === '' ? {} : { author: authors }),
    language: languageOf(verso).tag,
    languages: [verso, recto],
    date: publicationDate(config),
    identifier: config.identifier,
    frontMatterPages: articlesFrom - 1,
    trim: { widthPt: pt(TRIM.width), heightPt: pt(TRIM.height) },
  });
}

/** Print the first sheet alone, for the picture of an EPUB's cover. */
export async function printCover(page: Page): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    pageRanges: '1',
    timeout: 0,
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The moment stamped into the files: `SOURCE_DATE_EPOCH` if it is set, else the date. */
function publicationDate(config: BulletinConfig): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${config.date}T00:00:00Z`);
}
