/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

import type { TableColumns } from '../../model/table-columns.js';

/** What was measured of one block. Lengths in px. */
export interface BlockMeasure {
  spaceBefore: number;
  /** `runs[i][k]`: height and lines of segments i to i+k set from a fresh line. */
  runs: [height: number, lines: number][][];
  /** How a table's columns fit the page. */
  columns?: TableColumns;
  /** How far the block stands beyond the measure to the right; 0 if it keeps it. */
  excess: number;
}

/** What was measured of one flow. */
export interface FlowMeasure {
  blocks: BlockMeasure[];
  /** Height of each footnote, in the order of the flow's notes. */
  notes: number[];
}

/**
 * Measure every flow of the document: `[data-flow]` elements, each holding one `.probe` for a
 * block and one `.note` for a footnote. Of text in columns a height is what its columns take from
 * right to left.
 *
 * A break inside a paragraph restarts the line, so every paragraph is laid out once from each of
 * its segments; each such copy holds no more than `limit` of text.
 *
 * @param limit the height of a page in px
 * @param depth `whole`: every block as a whole only, not from each of its segments
 */
export async function measureFlows(
  limit: number,
  depth: 'whole' | 'segments',
): Promise<FlowMeasure[]> {
  await document.fonts.ready;
  const flows = [...document.querySelectorAll<HTMLElement>('[data-flow]')];
  const [anyFlow] = flows;
  const inColumns =
    anyFlow !== undefined && getComputedStyle(anyFlow).writingMode === 'vertical-rl';
  /** Where a box begins and ends in the direction in which lines follow one another. */
  const extentOf = (box: DOMRect): { start: number; end: number; size: number } =>
    inColumns
      ? { start: -box.right, end: -box.left, size: box.width }
      : { start: box.top, end: box.bottom, size: box.height };
  const extent = (element: Element): { start: number; end: number; size: number } =>
    extentOf(element.getBoundingClientRect());
  const leafOf = (probe: Element): HTMLElement => {
    const leaf = probe.querySelector<HTMLElement>('[data-block]');
    if (leaf === null) throw new Error('a probe holds no block');
    return leaf;
  };

  /** What makes copies of a paragraph, one from each segment but the first. */
  const tailsOf = (probe: HTMLElement): (() => HTMLElement)[] => {
    const segments = leafOf(probe).querySelectorAll('.s');
    if (segments.length < 2) return [];
    const box = extent(leafOf(probe));
    const lengths = [...segments].map((segment) => segment.textContent.length);
    const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
    // Text that surely fills a page at this block's density, and half as much again.
    const enough = Math.max(400, (total * limit * 1.5) / Math.max(box.size, 1));
    return [...segments].slice(1).map((_, index) => () => {
      const from = index + 1;
      let to = from;
      for (let length = 0; to < lengths.length && length < enough; to++) length += lengths[to] ?? 0;
      const range = document.createRange();
      const copy = probe.cloneNode(false) as HTMLElement;
      // Ancestors are copied bare, the block with the segments that it keeps.
      let holder: Element = copy;
      for (
        let node: Element | null = probe.firstElementChild;
        node !== null;
        node = node.firstElementChild
      ) {
        const shell = node.cloneNode(false) as Element;
        holder.append(shell);
        holder = shell;
        if (node.hasAttribute('data-block')) break;
      }
      range.setStartBefore(segments[from] as Element);
      range.setEndAfter(segments[to - 1] as Element);
      holder.append(range.cloneContents());
      holder.classList.add('continued');
      if (to < lengths.length) holder.classList.add('broken');
      return copy;
    });
  };

  /** Runs from a copy's first segment, read off one layout. */
  const runsOf = (probe: HTMLElement): [number, number][] => {
    const leaf = leafOf(probe);
    const box = extent(leaf);
    const leading = parseFloat(getComputedStyle(leaf).lineHeight);
    const segments = [...leaf.querySelectorAll<HTMLElement>('.s')];
    const lines = Math.round(box.size / leading);
    if (Math.abs(lines * leading - box.size) < 0.5) {
      return segments.map((segment, index) => {
        // The end mark may stand on a line of its own after the last words.
        if (index === segments.length - 1) return [lines * leading, lines];
        const rects = segment.getClientRects();
        const rect = rects[rects.length - 1];
        const last = rect && extentOf(rect);
        const middle = last === undefined ? box.start : (last.start + last.end) / 2;
        const line = Math.min(Math.floor((middle - box.start) / leading) + 1, lines);
        return [line * leading, line];
      });
    }
    // Ruby or a picture has stretched a line: measure each run by itself.
    const runs: [number, number][] = [];
    for (const segment of segments) segment.remove();
    for (const segment of segments) {
      leaf.append(segment);
      const { size: height } = extent(leaf);
      runs.push([height, Math.max(1, Math.round(height / leading))]);
      if (height > limit) break;
    }
    for (const segment of segments) leaf.append(segment);
    return runs;
  };

  /** Rows of a table or lines of a listing: their heights do not depend on where a page begins. */
  const rowRuns = (probe: HTMLElement, rows: Element[]): [number, number][][] => {
    const leaf = leafOf(probe);
    const box = extent(leaf);
    const edges = rows.map((row) => extent(row).end);
    const first = rows[0] === undefined ? box.end : extent(rows[0]).start;
    const head = sizeOf(leaf, 'thead');
    const opening = first - box.start;
    const closing = box.end - (edges.at(-1) ?? box.end);
    return rows.map((_, from) => {
      const top = from === 0 ? first : (edges[from - 1] ?? first);
      const extra =
        (from === 0 ? opening : head + (opening - sizeOf(leaf, 'caption') - head)) + closing;
      const run: [number, number][] = [];
      for (let to = from; to < rows.length; to++) {
        const height = (edges[to] ?? top) - top + extra;
        run.push([height, to - from + 1]);
        if (height > limit) break;
      }
      return run;
    });
  };
  const sizeOf = (table: Element, part: string): number => {
    const element = table.querySelector(`:scope > ${part}`);
    return element === null ? 0 : extent(element).size;
  };

  const measureLeaf = (
    probe: HTMLElement,
    leaf: HTMLElement,
  ): Pick<BlockMeasure, 'runs' | 'columns'> => {
    if (leaf.tagName === 'TABLE') {
      const setting = fits.get(probe) ?? [];
      const row = leaf.querySelector(':scope > thead > tr, :scope > tbody > tr');
      const widths = [...(row?.children ?? [])].flatMap((cell) => {
        const span = (cell as HTMLTableCellElement).colSpan;
        const { width, height } = cell.getBoundingClientRect();
        return Array.from({ length: span }, () => (inColumns ? height : width) / span);
      });
      const runs = rowRuns(probe, [...leaf.querySelectorAll(':scope > tbody > tr')]);
      return { runs, columns: { widths, setting } };
    }
    const lines = [...leaf.querySelectorAll('.line')];
    if (lines.length > 0) return { runs: rowRuns(probe, lines) };
    if (leaf.querySelector('.s') !== null) return { runs: [runsOf(probe)] };
    const leading = parseFloat(getComputedStyle(leaf).lineHeight) || 1;
    const { size: height } = extent(leaf);
    return { runs: [[[height, Math.max(1, Math.round(height / leading))]]] };
  };

  /**
   * The white between a Chinese character and a Latin word, an eighth of the size, stays at the end
   * of a line where an element begins with the word: it reaches into the margin, and nothing shows.
   */
  const overhangOf = (leaf: HTMLElement): number => {
    const style = getComputedStyle(leaf.querySelector('h1') ?? leaf);
    const isSpaced = style.getPropertyValue('text-autospace') === 'normal';
    return isSpaced ? parseFloat(style.fontSize) / 8 : 0;
  };
  const excessOf = (probe: HTMLElement): number => {
    const excess = inColumns
      ? probe.scrollHeight - probe.clientHeight
      : probe.scrollWidth - probe.clientWidth;
    return excess > 0 ? Math.max(0, excess - overhangOf(leafOf(probe))) : 0;
  };

  /**
   * A table that is wider than the page has its columns closer, then smaller type; if that is not
   * enough, the short cells of its head may take a second line, then the others; and only then are
   * words broken anywhere.
   */
  const fits = new Map<HTMLElement, TableColumns['setting'][number][]>();
  const fitTables = (tables: HTMLElement[]): void => {
    let tooWide = tables;
    for (const name of ['close', 'dense', 'headed', 'wrapped', 'divided'] as const) {
      tooWide = tooWide.filter((probe) => excessOf(probe) > 0);
      for (const probe of tooWide) {
        leafOf(probe).classList.add(name);
        fits.set(probe, [...(fits.get(probe) ?? []), name]);
      }
    }
  };

  for (const flow of flows) flow.style.display = 'none';
  return flows.map((flow) => {
    // Only the flow at hand takes part in layout.
    flow.style.display = 'block';
    const probes = [...flow.querySelectorAll<HTMLElement>(':scope > .probe')];
    const tails =
      depth === 'whole'
        ? []
        : probes.flatMap((probe, block) => tailsOf(probe).map((copy) => ({ block, probe, copy })));
    fitTables(probes.filter((probe) => leafOf(probe).tagName === 'TABLE'));
    const blocks = probes.map((probe): BlockMeasure => {
      const leaf = leafOf(probe);
      const spaceBefore = parseFloat(getComputedStyle(leaf).marginBlockStart) || 0;
      return { ...measureLeaf(probe, leaf), spaceBefore, excess: excessOf(probe) };
    });
    // Copies are laid out together, one layout for the flow, not one for each paragraph; but never
    // more of them than memory has room for.
    const MOST_COPIES = 1000;
    for (let at = 0; at < tails.length; at += MOST_COPIES) {
      const copies = tails.slice(at, at + MOST_COPIES).map(({ block, probe, copy }) => {
        const tail = copy();
        probe.after(tail);
        return { block, tail };
      });
      for (const { block, tail } of copies) blocks[block]?.runs.push(runsOf(tail));
      for (const { tail } of copies) tail.remove();
    }
    const notes = [...flow.querySelectorAll(':scope > .note')].map((note) => extent(note).size);
    flow.style.display = 'none';
    return { blocks, notes };
  });
}
