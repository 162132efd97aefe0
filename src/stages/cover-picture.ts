import type { PagePool } from '../browser/page-pool.js';
import type { BulletinConfig } from '../model/config.js';
import type { CoverPicture } from '../model/epub.js';
import { drawCover, prepareCover } from '../outputs/pdf/draw-cover.js';
import { trimPdf } from '../outputs/pdf/finish-pdf.js';
import { printed } from './print-part.js';
import { detailsOf } from './print.js';

/**
 * The picture of an EPUB's cover: the cover of the print edition, printed by itself and drawn.
 *
 * @param html the cover on its sheet
 * @param signal ends the drawing
 */
export async function coverPicture(
  pool: PagePool,
  html: string,
  config: BulletinConfig,
  signal?: AbortSignal,
): Promise<CoverPicture> {
  prepareCover();
  const print = await pool.run(async (page) => {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return printed(page, { tagged: false, outline: false });
  });
  return drawCover(await trimPdf(print, detailsOf(config, 0)), signal);
}
