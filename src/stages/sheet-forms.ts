import { hastenPagedJs } from '../browser/in-page/hasten-paged-js.js';
import { makeForms } from '../browser/in-page/make-forms.js';
import type { PagePool } from '../browser/page-pool.js';
import { pagedJsScript } from '../browser/paged-js.js';
import type { WorkCache } from '../cache/work-cache.js';
import { renderTemplate } from '../furniture/render-template.js';
import { RUNNING, type SheetForms } from '../model/sheet-forms.js';

/** Pages that a book may have besides its cover, as their classes name them: verso, recto. */
const KINDS = ['contents', 'article', 'colophon'].flatMap((kind) =>
  [`${kind} opening`, kind].map((name) => [`page verso ${name}`, `page recto ${name}`] as const),
);
const COVER = 'page cover';

/**
 * Have Paged.js make a sheet for every kind of page that a book may have.
 *
 * The plan has fixed what stands on each page, so Paged.js has no breaks to look for; and sheets of
 * one kind differ in nothing but what CSS counts, and in the running head. So it is given one empty
 * page of each kind, once for the whole book, and the pages are then put on copies of its sheets.
 *
 * @param css the style rules of the book
 * @param work forms that were made before are taken from there
 */
export async function sheetForms(
  pool: PagePool,
  css: string,
  work: WorkCache | undefined,
): Promise<SheetForms> {
  const kinds = [COVER, ...KINDS.flat()];
  const pages = kinds.map((classes, index) => {
    const running = classes.includes('recto')
      ? `<span class="running" data-running="${RUNNING}"></span>`
      : '';
    return `<section class="${classes}" data-folio="${String(index + 1)}">${running}</section>`;
  });
  const html = renderTemplate('print/document.html.ejs', {
    language: '',
    title: '',
    fontRules: '',
    css,
    pages: pages.join('\n'),
  });
  const make = (): Promise<SheetForms> =>
    pool.run(async (page) => {
      await page.setContent(html, { waitUntil: 'load' });
      await page.evaluate(hastenPagedJs);
      await page.addScriptTag({ content: pagedJsScript() });
      return page.evaluate(makeForms);
    });
  if (work === undefined) return make();
  const key = work.key('forms', html);
  const known = (await work.recall(key, 'shared')) as SheetForms | undefined;
  if (known !== undefined) return known;
  const forms = await make();
  void work.keep(key, forms, 'shared');
  return forms;
}
