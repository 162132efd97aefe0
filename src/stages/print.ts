import type { Page } from 'puppeteer-core';
import { labelStructure } from '../browser/in-page/label-structure.js';
import { openBleed } from '../browser/in-page/open-bleed.js';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { finishPdf } from '../outputs/pdf/finish-pdf.js';
import type { PdfDetails } from '../outputs/pdf/pdf-details.js';
import { BLEED_PX, pressPdf } from '../outputs/pdf/press/press-pdf.js';
import { LABEL_PREFIX } from '../outputs/pdf/structure/structure-label-text.js';

/** mm to pt. */
const pt = (millimetres: number): number => (millimetres / 25.4) * 72;

/**
 * Print the sheets that stand in the page as a tagged PDF with bookmarks, and finish what
 * Chromium leaves open: the order of the text, dates, labels, language, how a viewer opens it.
 *
 * @param articlesFrom the page that the first article begins on
 */
export async function print(
  page: Page,
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> {
  const text = await page.evaluate(labelStructure, LABEL_PREFIX);
  const printed = await printSheets(page, { tagged: true, outline: true });
  return finishPdf(printed, detailsOf(config, articlesFrom), text);
}

/**
 * Print the same sheets once more, with room for the bleed, as the file for the printer. The page
 * is of no use afterwards.
 */
export async function printForPress(
  page: Page,
  config: BulletinConfig,
  articlesFrom: number,
): Promise<Uint8Array> {
  await page.evaluate(openBleed, config.format.trim, BLEED_PX);
  const printed = await printSheets(page, { tagged: false, outline: false });
  return pressPdf(printed, detailsOf(config, articlesFrom));
}

async function printSheets(
  page: Page,
  options: { readonly tagged: boolean; readonly outline: boolean },
): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    timeout: 0,
    ...options,
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function detailsOf(config: BulletinConfig, articlesFrom: number): PdfDetails {
  const { verso, recto } = config.languages;
  const titles = new Map(
    [verso, recto].map((tag) => [
      tag,
      [config.title.get(tag), config.number.get(tag)].filter(Boolean).join(' '),
    ]),
  );
  const authors = config.publisher.get(recto) ?? '';
  return {
    title: [...titles.values()].join(' · '),
    titles,
    ...(authors === '' ? {} : { author: authors }),
    language: languageOf(verso).tag,
    languages: [verso, recto],
    date: publicationDate(config),
    identifier: config.identifier,
    frontMatterPages: articlesFrom - 1,
    claim: config.claim,
    reading: config.reading,
    trim: { widthPt: pt(config.format.trim.width), heightPt: pt(config.format.trim.height) },
  };
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
