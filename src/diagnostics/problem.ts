import type { Point } from 'unist';

/** What can be said about an input: a code, what is wrong, and what to do. */
export interface Problem {
  /** Stable name for settings and searches, for example `image/outside`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, with the offending value in quotation marks. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Files a problem of one manuscript file, at its place there if it is known. */
export type Report = (problem: Problem, place?: Point) => void;
