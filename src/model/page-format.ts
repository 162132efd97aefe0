import type { PageRoom } from './spread.js';

/** Trim size in mm. */
export const TRIM = { width: 170, height: 240 } as const;

/**
 * The type area: 315 pt wide, 504 pt high (28 Chinese lines of 18 pt, 36 English of 14). Above
 * the first footnote of a page stand 9 pt of white, a rule and 6 pt.
 */
export const PAGE_ROOM: PageRoom = { height: 504, noteSeparator: 15 };
