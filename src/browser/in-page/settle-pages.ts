/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** What became of the planned pages. */
export interface SettledPages {
  /** Pages that hold more than they have room for, with what is beyond, in px. */
  overflows: { page: number; excess: number }[];
  /** Paragraphs that were justified to their end: of the page's broken ones, counted from 0. */
  full: { page: number; at: number }[];
}

/**
 * Finish the planned pages on their sheets: a fragment that breaks off near the end of its line is
 * justified to it. (Soft hyphens stay, used or not: taking one out brings its neighbours closer,
 * and a line of hundreds breaks elsewhere.)
 */
export async function settlePages(): Promise<SettledPages> {
  await document.fonts.ready;
  const pages = [...document.querySelectorAll<HTMLElement>('.page[data-folio]')];

  const fragments: Element[] = [];
  const settled: SettledPages = { overflows: [], full: [] };
  const range = document.createRange();
  for (const page of pages) {
    const number = Number(page.dataset['folio']);
    const inColumns = getComputedStyle(page).writingMode === 'vertical-rl';
    const sizeOf = ({ width, height }: DOMRect): number => (inColumns ? width : height);
    const room = sizeOf(page.getBoundingClientRect());
    const used = [...page.children]
      .filter((child) => getComputedStyle(child).position !== 'absolute')
      .reduce((sum, child) => sum + sizeOf(child.getBoundingClientRect()), 0);
    if (used > room + 0.5) settled.overflows.push({ page: number, excess: used - room });

    for (const [at, fragment] of page.querySelectorAll('p.broken').entries()) {
      range.selectNodeContents(fragment);
      // Ragged lines stay ragged.
      if (getComputedStyle(fragment).textAlign !== 'justify') continue;
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      const block = fragment.getBoundingClientRect();
      if (last === undefined) continue;
      const [reached, line] = inColumns
        ? [last.bottom - block.top, block.height]
        : [last.right - block.left, block.width];
      if (reached < line * 0.9) continue;
      fragments.push(fragment);
      settled.full.push({ page: number, at });
    }
  }
  for (const fragment of fragments) fragment.classList.add('full');
  return settled;
}
