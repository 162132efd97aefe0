import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { Advice, Problem } from './problem.js';
import { inEnglish, worded, type Wording } from './wording.js';

/** A problem and where it was found. */
export interface Report {
  /** Relative to the publication. */
  readonly path: string;
  readonly problem: Problem;
  readonly place: Point | undefined;
}

/** A problem as vfile has messages: `reason` and `note` in English, `chinese` beside them. */
export class ProblemMessage extends VFileMessage {
  readonly chinese: Advice;

  /** @param wording of `reason` and `note` */
  constructor({ path, problem, place }: Report, wording: Wording = inEnglish) {
    const { reason, hint } = worded(problem, wording);
    super(reason, {
      ...(place === undefined ? {} : { place }),
      ruleId: problem.code,
      source: 'bifolio',
    });
    this.fatal =
      problem.severity === 'error' ? true : problem.severity === 'warning' ? false : undefined;
    this.note = hint;
    this.file = path;
    this.chinese = problem.chinese;
  }
}
