import type { Problem } from './problem.js';

/** A command cannot do what it was asked for, and nothing in a manuscript is to blame. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.reason, options);
  }
}
