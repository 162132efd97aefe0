import type { Page } from 'puppeteer-core';
import { labelStructure } from '../browser/in-page/label-structure.js';
import { openBleed } from '../browser/in-page/open-bleed.js';
import { writeSheets, type SheetsHtml } from '../browser/in-page/write-sheets.js';
import type { SheetsText } from '../model/sheets-text.js';
import type { PartDetails } from '../outputs/pdf/parts/finish-part.js';
import { BLEED_PX } from '../outputs/pdf/press/bleed.js';
import { LABEL_PREFIX } from '../outputs/pdf/structure/structure-label-text.js';
import type { ComposedPart } from './compose.js';

/** What is to be printed of the sheets. */
export interface Prints {
  /** A tagged PDF with bookmarks, of all sheets, finished so; undefined if not wanted. */
  readonly pdf: PartDetails | undefined;
  /** The sheets as HTML, to be shown elsewhere. */
  readonly sheets?: boolean;
  /** All sheets with room for the bleed, of this trim in mm; undefined if not wanted. */
  readonly press: { readonly width: number; readonly height: number } | undefined;
}

/** What was printed of a part: PDFs as the browser makes them. */
export interface PrintedPart {
  readonly pdf?: { readonly bytes: Uint8Array; readonly text: SheetsText };
  readonly press?: Uint8Array;
  readonly sheets?: SheetsHtml;
}

/**
 * Print the sheets that stand in a page. The page is of no use afterwards.
 */
export async function printPart(
  page: Page,
  { linked }: Pick<ComposedPart, 'linked'>,
  wanted: Prints,
): Promise<PrintedPart> {
  const sheets = wanted.sheets === true ? await page.evaluate(writeSheets) : undefined;
  const text = wanted.pdf && (await page.evaluate(labelStructure, LABEL_PREFIX, linked));
  const pdf = text && { text, bytes: await printed(page, { tagged: true, outline: true }) };
  let press: Uint8Array | undefined;
  if (wanted.press !== undefined) {
    await page.evaluate(openBleed, wanted.press, BLEED_PX);
    press = await printed(page, { tagged: false, outline: false });
  }
  return {
    ...(sheets && { sheets }),
    ...(pdf && { pdf }),
    ...(press && { press }),
  };
}

/** What Chromium prints of a page: the sheets that stand in it. */
export async function printed(
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
