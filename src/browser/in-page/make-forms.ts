import type { SheetForm, SheetForms } from '../../model/sheet-forms.js';

/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * Let Paged.js make a sheet, with its margin boxes, for each kind of page; the document has an
 * empty page of each. Its working notes, and what would tell one sheet of a kind from another, are
 * left out, as are boxes that nothing is ever painted in: they make printing slower.
 */
export async function makeForms(): Promise<SheetForms> {
  const { PagedPolyfill } = window as unknown as {
    PagedPolyfill: { preview(): Promise<unknown> };
  };
  await PagedPolyfill.preview();

  const MARK = '<!--page-->';
  const groups = ['top', 'right', 'bottom', 'left'].map((side) => `.pagedjs_margin-${side}`);
  const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
    (corner) => `.pagedjs_margin-${corner}-corner-holder`,
  );
  const working = ['ref', 'splitFrom', 'splitTo', 'splitOriginal', 'nextBreakBefore', 'page'];
  const sheets: Record<string, SheetForm> = {};
  for (const sheet of document.querySelectorAll<HTMLElement>('.pagedjs_page')) {
    const page = sheet.querySelector<HTMLElement>('.page');
    if (page === null) throw new Error('Paged.js has made a sheet without a page');
    for (const box of sheet.querySelectorAll([...groups, ...corners].join(', '))) {
      if (box.querySelector('.hasContent') === null) box.remove();
    }
    for (const bleed of sheet.querySelectorAll('.pagedjs_bleed')) bleed.remove();
    for (const element of [sheet, ...sheet.querySelectorAll<HTMLElement>('*')]) {
      for (const name of working) Reflect.deleteProperty(element.dataset, name);
    }
    sheet.removeAttribute('id');
    delete sheet.dataset['pageNumber'];
    // Paged.js leaves strings open, which a style set by a script may do, and one in HTML may not.
    for (const name of sheet.style) {
      const value = sheet.style.getPropertyValue(name);
      const isOpen = (value.replace(/\\./gs, '').match(/"/g) ?? []).length % 2 === 1;
      if (isOpen) sheet.style.setProperty(name, `${value}"`);
    }
    const kind = page.className;
    page.outerHTML = MARK;
    const [before = '', after = ''] = sheet.outerHTML.split(MARK);
    sheets[kind] = { before, after };
  }
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent);
  return { css: styles.join('\n'), sheets };
}
