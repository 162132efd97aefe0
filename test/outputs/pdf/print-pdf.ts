import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { BrowserSession } from '../../../src/browser/open-browser.js';

/** The paper of the tests: 100 x 150 mm, in points. */
export const TRIM = { widthPt: (100 / 25.4) * 72, heightPt: (150 / 25.4) * 72 };

const FONTS = {
  Song: '@expo-google-fonts/noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf',
  'Source Serif': 'source-serif/TTF/SourceSerif4-Regular.ttf',
};

/** Prints pages, one `<section>` each, in the two text faces of the books; tagged, with outline. */
export async function printPdf(
  session: BrowserSession,
  title: string,
  sections: readonly string[],
): Promise<Uint8Array> {
  const html = sections.map((section) => `<section>${section}</section>`).join('\n');
  const faces = await Promise.all([fontFace('Song', html), fontFace('Source Serif')]);
  const page = await session.newPage();
  await page.setContent(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><style>${faces.join('\n')}
@page { size: 100mm 150mm; margin: 10mm }
body { font: 10pt/1.5 'Source Serif', Song; margin: 0 }
:lang(zh) { font-family: Song; text-align: justify; text-spacing-trim: trim-start }
section { break-after: page }
section:last-child { break-after: auto }
.narrow { width: 20mm; text-align: left }
</style></head><body>${html}</body></html>`);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  return bytes;
}

async function fontFace(family: keyof typeof FONTS, text?: string): Promise<string> {
  const path = fileURLToPath(new URL(`../../../node_modules/${FONTS[family]}`, import.meta.url));
  const whole = await readFile(path);
  const font =
    text === undefined ? whole : await subsetFont(whole, text, { targetFormat: 'truetype' });
  const data = font.toString('base64');
  return `@font-face { font-family: '${family}'; src: url(data:font/ttf;base64,${data}) }`;
}
