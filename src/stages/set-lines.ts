import { readLines } from '../browser/in-page/read-lines.js';
import type { PagePool } from '../browser/page-pool.js';
import { renderTemplate } from '../furniture/render-template.js';
import { lineSegments } from '../html/line-segments.js';
import { measureHtml, unmeasured, type SectionSetting } from '../html/section-html.js';
import type { Section } from '../model/typeset.js';
import type { Styles } from './measure.js';

/** So many sections are laid out at a time. */
const PART = 20;

/**
 * Let the browser break the paragraphs of a book of one language into lines, which become what a
 * page may begin with. Set from the head of a line, the text after it breaks as before.
 *
 * @returns sections in two languages as they are: their pages break between sentences
 */
export async function setLines(
  pool: PagePool,
  sections: readonly Section[],
  styles: Styles,
  addressOf: SectionSetting['addressOf'],
): Promise<readonly Section[]> {
  if (sections.every(({ sides }) => sides.length > 1)) return sections;
  const parts = Array.from({ length: Math.ceil(sections.length / PART) }, (_, index) =>
    sections.slice(index * PART, (index + 1) * PART),
  );
  const lined = await Promise.all(
    parts.map(async (part) => {
      const pages = part.map((section) => measureHtml(section, 'verso', unmeasured(addressOf)));
      const html = renderTemplate('print/document.html.ejs', {
        language: '',
        title: '',
        ...styles,
        pages: pages.join('\n'),
      });
      const lines = await pool.run(async (page) => {
        await page.setContent(html, { waitUntil: 'load' });
        return page.evaluate(readLines);
      });
      const byBlock = new Map(lines.map(({ block, starts }) => [block, starts] as const));
      return part.map((section) => lineSegments(section, byBlock));
    }),
  );
  return lined.flat();
}
