/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */
import type { SheetsText } from '../../model/sheets-text.js';
import type { StructureLabel } from '../../model/structure-label.js';

/**
 * Say on the finished sheets what Chromium could not tell when it tags the PDF: which pages follow
 * one another, which elements go on from the page before, what is a note, what calls it, what is
 * ornament.
 *
 * Neither data attributes nor ids reach the PDF, but the name of a figure does, as its alternative
 * text. So each element that has something to say becomes a figure for assistive technology
 * (`role`), named with its label in JSON (`aria-label`). Layout knows nothing of either.
 *
 * @param prefix what every label begins with
 * @param linked addresses, as HTML has them, of links on other sheets that lead to these
 * @returns what the PDF cannot tell of its text
 */
export function labelStructure(prefix: string, linked: readonly string[]): SheetsText {
  const set = (element: Element, label: StructureLabel): void => {
    element.setAttribute('role', 'figure');
    element.setAttribute('aria-label', prefix + JSON.stringify(label));
  };
  const plain = (element: Element): string =>
    element.textContent
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  const STRUCTURAL = 'ul, ol, li, dl, dt, dd, blockquote';
  const INLINE = ['span', 'i', 'em', 'b', 'strong', 'cite', 'q', 'bdi', 'dfn', 'u', 's', 'small']
    .map((name) => `.flow ${name}[lang], .notes ${name}[lang]`)
    .join(', ');
  const continuedOn = (page: Element): number => {
    const leaf = page.querySelector('.flow [data-block]');
    let depth = leaf?.classList.contains('continued') === true ? 1 : 0;
    // A listing is a paragraph with its code inside.
    if (depth === 1 && leaf?.tagName === 'PRE') depth = 2;
    for (
      let element = leaf?.parentElement;
      element != null && !element.classList.contains('flow');
      element = element.parentElement
    ) {
      if (element.matches(STRUCTURAL) && element.classList.contains('continued')) depth++;
    }
    return depth;
  };

  for (const page of document.querySelectorAll<HTMLElement>('.page[data-folio]')) {
    const kinds = ['cover', 'contents', 'article', 'colophon'];
    set(page, {
      type: 'Page',
      kind: kinds.find((kind) => page.classList.contains(kind)) ?? 'article',
      language: page.lang,
      opening: page.classList.contains('opening') || page.classList.contains('cover'),
      continued: continuedOn(page),
    });
    const sheet = (page.closest('.pagedjs_page') ?? page).getBoundingClientRect();

    for (const side of page.querySelectorAll<HTMLElement>('.cover-side')) {
      set(side, { type: 'Sect', language: side.lang });
    }
    for (const row of page.querySelectorAll('.entry')) set(row, { type: 'TOCI' });
    for (const list of page.querySelectorAll('dl')) set(list, { type: 'L' });
    for (const term of page.querySelectorAll('dt')) set(term, { type: 'Lbl' });
    for (const body of page.querySelectorAll('dd')) set(body, { type: 'LBody' });
    for (const listing of page.querySelectorAll('pre')) set(listing, { type: 'P' });
    // A table is a table even where its head is hidden.
    for (const table of page.querySelectorAll('table')) table.setAttribute('role', 'table');
    // Chromium leaves out cells in which nothing stands, and the row would have one less.
    for (const cell of page.querySelectorAll('th:empty, td:empty')) cell.append('\u2060');
    for (const again of page.querySelectorAll('thead.generated')) {
      again.setAttribute('aria-hidden', 'true');
      // Nor can its links be followed a second time: they would be links that nobody hears of.
      for (const link of again.querySelectorAll('a')) link.removeAttribute('href');
    }
    // Chromium keeps the language of blocks only.
    for (const passage of page.querySelectorAll(INLINE)) set(passage, { type: 'Span' });
    for (const box of page.querySelectorAll('.flow div[lang], .flow section[lang]')) {
      set(box, { type: 'Div' });
    }
    for (const box of page.querySelectorAll('.task')) {
      set(box, { type: 'Span', actualText: box.classList.contains('done') ? '\u2611' : '\u2610' });
    }
    for (const note of page.querySelectorAll('.note')) set(note, { type: 'Note', id: note.id });
    for (const number of page.querySelectorAll('.note-number')) set(number, { type: 'Lbl' });
    for (const call of page.querySelectorAll('a[data-note]')) {
      const holder = call.closest('sup') ?? call.parentElement ?? call;
      const note = (call.getAttribute('href') ?? '').replace(/^#/, '');
      set(holder, { type: 'Reference', note });
    }
    for (const link of page.querySelectorAll('a[href]')) {
      const picture = link.querySelector('img')?.alt ?? '';
      set(link, {
        type: 'Link',
        contents: plain(link) || picture || link.getAttribute('href') || '',
      });
    }
    for (const formula of page.querySelectorAll('math')) {
      set(formula, { type: 'Formula', alt: formula.getAttribute('alttext') ?? plain(formula) });
    }
    for (const picture of page.querySelectorAll('img')) {
      // A picture without words for it is an ornament.
      if (picture.alt.trim() === '') {
        picture.setAttribute('aria-hidden', 'true');
        continue;
      }
      const { left, top, width, height } = picture.getBoundingClientRect();
      const box = [left - sheet.left, top - sheet.top, width, height] as const;
      set(picture, { type: 'Figure', alt: picture.alt, box });
    }
  }

  const titles = [...document.querySelectorAll('.page :is(h1, h2, h3, h4, h5, h6)')];
  const headings = titles.map((heading) => {
    const copy = heading.cloneNode(true) as Element;
    for (const unread of copy.querySelectorAll('[data-note], rt, rp')) unread.remove();
    for (const lineEnd of copy.querySelectorAll('br')) lineEnd.replaceWith(' ');
    return plain(copy);
  });
  const hasOwnHyphens = [...document.querySelectorAll('.page')].some((page) =>
    page.textContent.includes('\u2010'),
  );
  // Chromium gives names to those places only that a link of the same document leads to, and
  // prints those links only that lead to a place in it.
  const [sheet] = document.querySelectorAll('.pagedjs_page');
  const unseen = document.createElement('div');
  unseen.hidden = true;
  unseen.innerHTML = linked.map((link) => `<a href="${link}"></a>`).join('');
  if (linked.length > 0) sheet?.append(unseen);
  const targets = [...document.querySelectorAll<HTMLAnchorElement>('.page a[href^="#"]')]
    .map((link) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1)))
    .filter((id) => document.getElementById(id) === null);
  const standIns = [...new Set(targets)];
  for (const id of standIns) {
    const stand = document.createElement('span');
    stand.id = id;
    stand.style.position = 'absolute';
    sheet?.append(stand);
  }
  return { headings, hasOwnHyphens, standIns };
}
