import type { Drawing } from './draw-pages.js';

/** Squares of so many pixels are compared by their mean: edges of letters may differ a little. */
const SQUARE = 8;
/** Of 255 shades. A letter that moves by a pixel stays below it, a line that moves does not. */
const TOLERANCE = 24;

/** Where two drawings of a page differ to the eye, as squares from the upper left corner. */
export function differences(expected: Drawing, found: Drawing): string[] {
  if (expected.width !== found.width || expected.height !== found.height) {
    const size = ({ width, height }: Drawing): string => `${width} x ${height} pixels`;
    return [`it has ${size(found)} and not ${size(expected)}`];
  }
  const differing: string[] = [];
  for (let top = 0; top < expected.height; top += SQUARE) {
    for (let left = 0; left < expected.width; left += SQUARE) {
      const difference = Math.abs(mean(expected, left, top) - mean(found, left, top));
      if (difference > TOLERANCE) differing.push(`at ${left}, ${top} by ${difference.toFixed(0)}`);
    }
  }
  return differing;
}

function mean({ width, height, greys }: Drawing, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++) {
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      sum += greys[y * width + x]!;
      count++;
    }
  }
  return sum / count;
}
