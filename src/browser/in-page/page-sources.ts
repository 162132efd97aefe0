/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * @returns the planned pages as HTML, in order
 */
export function pageSources(): string[] {
  return [...document.querySelectorAll('.page[data-folio]')].map((page) => page.outerHTML);
}
