import type { Problem } from '../../diagnostics/problem.js';

/** A problem met while packaging, and the manuscript file it lies in. */
export interface FoundProblem {
  readonly path: string;
  readonly problem: Problem;
}

export type ReportProblem = (path: string, problem: Problem) => void;
