/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * Let Paged.js make its sheets of the document, whose body is hidden until they stand.
 *
 * The plan has fixed what stands on each page, so Paged.js need not search for the breaks: it is
 * given the pages without their text, and makes a sheet for each, with its margin boxes, running
 * head and folio. Then the pages are put on the sheets as they are. So the text is never copied,
 * and laid out once. (Style rules must not need the text to be there: `+` and `:nth-of-type` in a
 * selector are done by Paged.js, not by the browser.)
 *
 * @param first the number of the first page. If that is a verso, an empty page stands before it in
 *   the document, as Paged.js begins with a recto; its sheet is taken away.
 */
export async function makeSheets(first: number): Promise<void> {
  interface PagedJs {
    Handler: new () => object;
    registerHandlers(handler: unknown): void;
  }
  const { Paged, PagedPolyfill } = window as unknown as {
    Paged: PagedJs;
    PagedPolyfill: { preview(): Promise<unknown> };
  };
  const pages = [...document.querySelectorAll<HTMLElement>('.page[data-folio]')];
  for (const page of pages) {
    const empty = page.cloneNode(false) as HTMLElement;
    // The running head is read off it.
    const running = page.querySelector(':scope > .running');
    if (running !== null) empty.append(running.cloneNode(true));
    page.replaceWith(empty);
  }
  document.body.hidden = false;

  // Boxes that nothing is ever painted in make printing slower.
  const groups = ['top', 'right', 'bottom', 'left'].map((side) => `.pagedjs_margin-${side}`);
  const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
    (corner) => `.pagedjs_margin-${corner}-corner-holder`,
  );
  const boxes = [...groups, ...corners].join(', ');
  const finished: HTMLElement[] = [];
  Paged.registerHandlers(
    class extends Paged.Handler {
      beforePageLayout({ element }: { element: HTMLElement }): void {
        for (const bleed of element.querySelectorAll('.pagedjs_bleed')) bleed.remove();
      }

      finalizePage(sheet: HTMLElement): void {
        for (const box of sheet.querySelectorAll(boxes)) {
          if (box.querySelector('.hasContent') === null) box.remove();
        }
        // Finished sheets stay out of the document until all are made: else each new one costs
        // more. The last is what the next is put behind.
        finished.at(-1)?.remove();
        finished.push(sheet);
      }
    },
  );
  await PagedPolyfill.preview();

  const all = document.querySelector<HTMLElement>('.pagedjs_pages');
  all?.append(...finished);
  const places = new Map(
    [...document.querySelectorAll<HTMLElement>('.page[data-folio]')].map(
      (place) => [place.dataset['folio'], place] as const,
    ),
  );
  for (const page of pages) places.get(page.dataset['folio'])?.replaceWith(page);
  if (first % 2 === 0) document.querySelector('.pagedjs_page')?.remove();
  if (first > 1 && all !== null) all.style.counterReset = `page ${String(first - 1)}`;
}
