/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** A sheet as Paged.js made it. */
export interface Sheet {
  /** Numbers of the planned pages that stand on it; one, if all is well. */
  planned: number[];
  /** Everything that can be read on it, furniture and what the style adds included. */
  visible: string;
  /** Whether dots of emphasis stand on it, which a PDF has as characters of their own. */
  emphasis: boolean;
  /** Whether formulas stand on it, whose signs are drawn as large as they must be. */
  formulas: boolean;
  /** px that its page stands beyond the area for text. */
  excess: number;
}

/**
 * Read what can be seen on the finished sheets.
 *
 * @param first the number of the first
 */
export function readSheets(first: number): Sheet[] {
  /** The text that the style adds after an element: strings and the number of the page. */
  const addedAfter = (element: Element, folio: number): string => {
    const { content } = getComputedStyle(element, '::after');
    const parts = content.matchAll(/"((?:[^"\\]|\\.)*)"|counter\(page\b[^)]*\)/gs);
    return [...parts]
      .map(([, text]) => text?.replace(/\\(["\\])/g, '$1') ?? String(folio))
      .join('');
  };
  return [...document.querySelectorAll('.pagedjs_page')].map((sheet, index) => {
    const pages = [...sheet.querySelectorAll<HTMLElement>('.page[data-folio]')];
    const boxes = [...sheet.querySelectorAll('.pagedjs_margin.hasContent')];
    const furniture = boxes.map((box) =>
      addedAfter(box.querySelector('.pagedjs_margin-content') ?? box, first + index),
    );
    const ends = [...sheet.querySelectorAll('.end')].map((end) => addedAfter(end, first + index));
    const pairs = [...sheet.querySelectorAll<HTMLElement>('[data-pair]')].map(
      (block) => block.dataset['pair'] ?? '',
    );
    const ordinals = [...sheet.querySelectorAll<HTMLLIElement>('ol > li:not(.continued)')].map(
      (item) => `${String(item.value)}.`,
    );
    const area = sheet.querySelector('.pagedjs_area')?.getBoundingClientRect();
    const beyond = (page: Element, { left, bottom }: DOMRect): number => {
      const box = page.getBoundingClientRect();
      const inColumns = getComputedStyle(page).writingMode === 'vertical-rl';
      return inColumns ? left - box.left : box.bottom - bottom;
    };
    return {
      planned: pages.map((page) => Number(page.dataset['folio'])),
      visible: [
        ...pages.map((page) => page.textContent),
        ...furniture,
        ...ends,
        ...ordinals,
        ...pairs,
      ].join('\n'),
      emphasis: [...sheet.querySelectorAll('em, i')].some(
        (element) => getComputedStyle(element).textEmphasisStyle !== 'none',
      ),
      formulas: sheet.querySelector('math') !== null,
      excess: area === undefined ? 0 : Math.max(0, ...pages.map((page) => beyond(page, area))),
    };
  });
}
