/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** A planned page whose content does not fit it. */
export interface Overflow {
  page: number;
  /** px beyond the foot of the type area. */
  excess: number;
}

/**
 * Finish the planned pages on their sheets: a fragment that breaks off near
 * the end of its line is justified to it. (Soft hyphens stay, used or not: taking one out brings
 * its neighbours closer, and a line of hundreds breaks elsewhere.)
 *
 * @returns the pages that hold more than they have room for; none, if measuring was right
 */
export async function settlePages(): Promise<Overflow[]> {
  await document.fonts.ready;
  const pages = [...document.querySelectorAll<HTMLElement>('.page[data-folio]')];

  const full: Element[] = [];
  const overflows: Overflow[] = [];
  const range = document.createRange();
  for (const page of pages) {
    const inColumns = getComputedStyle(page).writingMode === 'vertical-rl';
    const sizeOf = ({ width, height }: DOMRect): number => (inColumns ? width : height);
    const room = sizeOf(page.getBoundingClientRect());
    const used = [...page.children]
      .filter((child) => getComputedStyle(child).position !== 'absolute')
      .reduce((sum, child) => sum + sizeOf(child.getBoundingClientRect()), 0);
    if (used > room + 0.5)
      overflows.push({ page: Number(page.dataset['folio']), excess: used - room });

    for (const fragment of page.querySelectorAll('p.broken')) {
      range.selectNodeContents(fragment);
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      const block = fragment.getBoundingClientRect();
      if (last === undefined) continue;
      const [reached, line] = inColumns
        ? [last.bottom - block.top, block.height]
        : [last.right - block.left, block.width];
      if (reached >= line * 0.9) full.push(fragment);
    }
  }
  for (const fragment of full) fragment.classList.add('full');
  return overflows;
}
