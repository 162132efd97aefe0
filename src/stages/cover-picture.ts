import type { PagePool } from '../browser/page-pool.js';
import { asJson } from '../cache/as-json.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { BulletinConfig } from '../model/config.js';
import type { CoverPicture } from '../model/epub.js';
import { drawCover, prepareCover } from '../outputs/pdf/draw-cover.js';
import { trimPdf } from '../outputs/pdf/trim-pages.js';
import { printed } from './print-part.js';
import { detailsOf } from './print.js';

/**
 * The picture of an EPUB's cover: the cover of the print edition, printed by itself and drawn.
 *
 * @param html the cover on its sheet
 * @param options.work a cover that was drawn before is taken from there
 * @param options.signal ends the drawing
 */
export async function coverPicture(
  pool: PagePool,
  html: string,
  config: BulletinConfig,
  { work, signal }: { work: WorkCache | undefined; signal?: AbortSignal | undefined },
): Promise<CoverPicture> {
  const draw = (): Promise<CoverPicture> => drawFrom(pool, html, config, signal);
  const { trim } = config.format;
  return work?.remember(work.key('cover', html, asJson(trim)), draw) ?? draw();
}

async function drawFrom(
  pool: PagePool,
  html: string,
  config: BulletinConfig,
  signal: AbortSignal | undefined,
): Promise<CoverPicture> {
  prepareCover();
  const print = await pool.run(async (page) => {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return printed(page, { tagged: false, outline: false });
  });
  return drawCover(await trimPdf(print, detailsOf(config, 0).trim), signal);
}
