/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** Where the lines of a paragraph begin. */
export interface ParagraphLines {
  block: string;
  /**
   * For every line but the first how many characters stand before it. Blanks, readings and all
   * that the build or the style adds do not count.
   */
  starts: number[];
}

/**
 * Read off where the lines of every measured paragraph break. A paragraph whose lines are not of
 * one height is left out.
 */
export async function readLines(): Promise<ParagraphLines[]> {
  await document.fonts.ready;
  const isUncounted = (node: Node): boolean =>
    node instanceof Element && node.matches('rt, rp, rtc, .generated, [data-note]');
  const range = document.createRange();
  return [...document.querySelectorAll<HTMLElement>('[data-flow] [data-block]')].flatMap((leaf) => {
    if (leaf.querySelector(':scope > .s') === null) return [];
    const inColumns = getComputedStyle(leaf).writingMode === 'vertical-rl';
    const startOf = (box: DOMRect): number => (inColumns ? -box.right : box.top);
    const sizeOf = (box: DOMRect): number => (inColumns ? box.width : box.height);
    const box = leaf.getBoundingClientRect();
    const leading = parseFloat(getComputedStyle(leaf).lineHeight);
    const lines = Math.round(sizeOf(box) / leading);
    // The first reading may stand out by a hair's breadth.
    if (Math.abs(lines * leading - sizeOf(box)) >= leading / 8) return [];

    const starts: number[] = [];
    let count = 0;
    let line = 0;
    const walker = document.createTreeWalker(
      leaf,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) => (isUncounted(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      let at = 0;
      for (const character of node.data) {
        const from = at;
        at += character.length;
        if (/[\s\u00AD\u2060]/u.test(character)) continue;
        range.setStart(node, from);
        range.setEnd(node, at);
        const glyph = range.getBoundingClientRect();
        const middle = startOf(glyph) + sizeOf(glyph) / 2 - startOf(box);
        const now = Math.min(Math.floor(middle / leading), lines - 1);
        if (now > line) {
          starts.push(count);
          line = now;
        }
        count += 1;
      }
    }
    return [{ block: leaf.dataset['block'] ?? '', starts }];
  });
}
