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
 * Finish the planned pages before Paged.js makes sheets of them: a fragment that breaks off near
 * the end of its line is justified to it, and soft hyphens that no line uses go, so that copied
 * text is clean.
 *
 * @returns the pages that hold more than they have room for; none, if measuring was right
 */
export async function settlePages(): Promise<Overflow[]> {
  await document.fonts.ready;
  const pages = [...document.querySelectorAll<HTMLElement>('.page[data-folio]')];

  const full: Element[] = [];
  const unused: [Text, number[]][] = [];
  const overflows: Overflow[] = [];
  const range = document.createRange();
  for (const page of pages) {
    const box = page.getBoundingClientRect();
    const used = [...page.children]
      .filter((child) => getComputedStyle(child).position !== 'absolute')
      .reduce((sum, child) => sum + child.getBoundingClientRect().height, 0);
    if (used > box.height + 0.5)
      overflows.push({ page: Number(page.dataset['folio']), excess: used - box.height });

    for (const fragment of page.querySelectorAll('p.broken')) {
      range.selectNodeContents(fragment);
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      const block = fragment.getBoundingClientRect();
      if (last !== undefined && last.right - block.left >= block.width * 0.9) full.push(fragment);
    }

    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      if (!text.data.includes('\u00AD')) continue;
      const top = (offset: number): number => {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        return range.getBoundingClientRect().top;
      };
      const offsets: number[] = [];
      for (
        let at = text.data.indexOf('\u00AD');
        at !== -1;
        at = text.data.indexOf('\u00AD', at + 1)
      ) {
        // Letters on both sides of a used soft hyphen stand on two lines.
        if (at > 0 && at + 1 < text.length && top(at - 1) === top(at + 1)) offsets.push(at);
      }
      if (offsets.length > 0) unused.push([text, offsets]);
    }
  }
  for (const fragment of full) fragment.classList.add('full');
  for (const [text, offsets] of unused) {
    const gone = new Set(offsets);
    text.data = [...text.data].filter((_, index) => !gone.has(index)).join('');
  }
  return overflows;
}
