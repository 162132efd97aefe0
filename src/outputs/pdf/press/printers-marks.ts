/** Where a page is cut, in pt from the lower left corner of the sheet. */
export interface CutLines {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** mm to pt. */
const mm = (length: number): number => (length / 25.4) * 72;

/** The name of the colour in a page's resources: all inks at once. */
export const ALL_INKS = 'AllInks';

/** Crop marks begin this far from the cut, so that no cut ever meets one. */
const GAP = mm(3);
const LENGTH = mm(5);
/** Registration marks: the distance of their centres from the cut, and their circle. */
const OFFSET = mm(6.5);
const RADIUS = mm(1.6);
const ARM = mm(2.6);
/** What the control points of a quarter of a circle take of its radius. */
const CURVE = 0.5523;

/**
 * Crop marks at the four corners and a registration mark at the middle of each side, as operators
 * of a content stream. Hairlines of 0.25 pt in the colour `ALL_INKS`.
 */
export function printersMarks({ left, bottom, right, top }: CutLines): string {
  const lines = [
    ...[bottom, top].flatMap((y) => [
      line(left - GAP - LENGTH, y, left - GAP, y),
      line(right + GAP, y, right + GAP + LENGTH, y),
    ]),
    ...[left, right].flatMap((x) => [
      line(x, bottom - GAP - LENGTH, x, bottom - GAP),
      line(x, top + GAP, x, top + GAP + LENGTH),
    ]),
  ];
  const centre = { x: (left + right) / 2, y: (bottom + top) / 2 };
  const targets = [
    target(left - OFFSET, centre.y),
    target(right + OFFSET, centre.y),
    target(centre.x, bottom - OFFSET),
    target(centre.x, top + OFFSET),
  ];
  return ['q', `/${ALL_INKS} CS 1 SCN 0.25 w`, ...lines, ...targets, 'Q'].join('\n');
}

const points = (...numbers: number[]): string =>
  numbers.map((number) => String(Math.round(number * 1000) / 1000)).join(' ');

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${points(x1, y1)} m ${points(x2, y2)} l S`;

function target(x: number, y: number): string {
  const c = RADIUS * CURVE;
  const r = RADIUS;
  return [
    line(x - ARM, y, x + ARM, y),
    line(x, y - ARM, x, y + ARM),
    `${points(x + r, y)} m`,
    `${points(x + r, y + c, x + c, y + r, x, y + r)} c`,
    `${points(x - c, y + r, x - r, y + c, x - r, y)} c`,
    `${points(x - r, y - c, x - c, y - r, x, y - r)} c`,
    `${points(x + c, y - r, x + r, y - c, x + r, y)} c S`,
  ].join('\n');
}
