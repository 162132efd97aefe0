import type { WritingDirection } from '../model/config.js';
import type { PageFormat, TypeArea } from '../model/page-format.js';
import type { PageRoom } from '../model/spread.js';

const MM_PER_PT = 25.4 / 72;
/** The parts of the white that stand at the inner edge and at the head, on every format. */
const INNER = 24 / 58.875;
const HEAD = 26 / 62.2;

/**
 * A format, its margins in the proportions of the default's.
 *
 * @param width mm
 * @param height mm
 * @param area pt; its height is a whole number of lines of both languages, its width of characters
 */
function pageFormat(name: string, width: number, height: number, area: TypeArea): PageFormat {
  const across = width - area.width * MM_PER_PT;
  const down = height - area.height * MM_PER_PT;
  return {
    name,
    trim: { width, height },
    margins: {
      head: down * HEAD,
      foot: down * (1 - HEAD),
      inner: across * INNER,
      outer: across * (1 - INNER),
    },
    area,
  };
}

/**
 * The formats that a publication may name; the first is the default. At scale 1 Chinese of 10.5 on
 * 18 pt fills their type areas with 30 characters by 28 lines, 26 by 24, 31 by 29, 27 by 26.
 */
const FORMATS: readonly PageFormat[] = [
  pageFormat('170x240', 170, 240, { width: 315, height: 504, scale: 1 }),
  pageFormat('A4', 210, 297, { width: 378, height: 604.8, scale: 1.2 }),
  pageFormat('A5', 148, 210, { width: 273, height: 432, scale: 1 }),
  pageFormat('B5', 176, 250, { width: 325.5, height: 522, scale: 1 }),
  pageFormat('6x9', 152.4, 228.6, { width: 283.5, height: 468, scale: 1 }),
];

export const formatNames: readonly string[] = FORMATS.map(({ name }) => name);

/**
 * The format of a name. Of a book written in columns the type area is turned: its width is the
 * columns' length.
 *
 * @throws RangeError for a name that the configuration's schema should have refused
 */
export function pageFormatOf(name: string, writing: WritingDirection = 'horizontal'): PageFormat {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new RangeError(`No such format: ${name}`);
  if (writing === 'horizontal') return format;
  const { width, height, scale } = format.area;
  return { ...format, area: { width: height, height: width, scale } };
}

/** The room that the planner fills; above the first footnote stand 9 pt of white, a rule and 6 pt. */
export function pageRoom({ area }: PageFormat): PageRoom {
  return { height: area.height, noteSeparator: 15 * area.scale };
}
