/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** What stands on one planned page. */
export interface PageText {
  page: number;
  language: string;
  /** Each block's fragment in order, without what the build or the style adds to its text. */
  blocks: { id: string; text: string }[];
  /** The beads on the page, in order, each once. */
  beads: string[];
}

/** Read back what stands on the pages. */
export function readPages(): PageText[] {
  const own = (element: Element): string => {
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        node instanceof Element && node.matches('.generated, [data-note]')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeName === 'BR') text += '\n';
      else if (node instanceof Text) text += node.data;
    }
    return text;
  };
  return [...document.querySelectorAll<HTMLElement>('.page[data-folio]')].map((page) => ({
    page: Number(page.dataset['folio']),
    language: page.lang,
    blocks: [...page.querySelectorAll<HTMLElement>('[data-block]')].map((block) => ({
      id: block.dataset['block'] ?? '',
      text: own(block),
    })),
    beads: [
      ...new Set(
        [...page.querySelectorAll<HTMLElement>('[data-bead]')].map(
          (segment) => segment.dataset['bead'] ?? '',
        ),
      ),
    ],
  }));
}
