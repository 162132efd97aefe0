import type { BrowserErrorCode, BrowserProblem } from '../diagnostics/problems/browser.js';

/** Bifolio cannot print: there is no browser, or it does not start. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly code: BrowserErrorCode;
  /** What the reader can do about it, in English. */
  readonly hint: string;

  /** @param problem the same as a message, in both languages */
  constructor(
    readonly problem: BrowserProblem,
    options?: ErrorOptions,
  ) {
    super(problem.reason, options);
    this.code = problem.code;
    this.hint = problem.hint;
  }
}
