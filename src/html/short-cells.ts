import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { textWidth } from './text-width.js';

/** What a cell may hold to stay in one line, in em. */
const MOST = 10;

/**
 * Mark the cells of a row that hold a word or two as `short`: the style keeps them in one line, for a
 * long cell beside them takes so much of the width that they would be divided.
 */
export function markShortCells(cells: readonly ElementContent[]): ElementContent[] {
  return cells.map((cell) => {
    if (cell.type !== 'element') return cell;
    if (textWidth(toString(cell).replaceAll('\u00AD', '').trim()) > MOST) return cell;
    const names = cell.properties['className'];
    const className = [...(Array.isArray(names) ? names : []), 'short'];
    return { ...cell, properties: { ...cell.properties, className } };
  });
}
