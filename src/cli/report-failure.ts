import { BrowserError } from '../browser/browser-error.js';
import { CommandError } from '../diagnostics/command-error.js';
import { BuildFailure } from '../diagnostics/diagnostics.js';
import type { Problem } from '../diagnostics/problem.js';
import { worded } from '../diagnostics/wording.js';
import { PROBLEMS } from './exit-codes.js';
import { failureJson, messageJson } from './json-report.js';
import { systemFailure } from './system-failure.js';
import type { Say } from './words/words.js';

/**
 * Say why a command failed: on standard error for people, on standard output as JSON.
 *
 * @returns the exit code
 * @throws the error itself, if it is a fault of this program
 */
export function reportFailure(error: unknown, json: boolean, { wording }: Say): number {
  if (json) console.log(JSON.stringify(failureReport(error), null, 2));
  else if (error instanceof BuildFailure) {
    console.error(error.diagnostics.toString({ color: process.stderr.isTTY, wording }));
  } else {
    const problem = expected(error);
    const { reason, hint } = worded(problem, wording);
    const label = wording({ english: 'error', chinese: '错误' });
    console.error(`${label} ${reason}  ${problem.code}\n  ${hint}`);
  }
  return PROBLEMS;
}

/**
 * What `--json` prints of a command that failed.
 *
 * @throws the error itself, if it is a fault of this program
 */
export function failureReport(error: unknown): object {
  if (error instanceof BuildFailure) return failureJson(error);
  return { ok: false, messages: [messageJson(expected(error))] };
}

function expected(error: unknown): Problem {
  const known = knownFailure(error);
  if (known === undefined) throw error;
  return known;
}

/** What can go wrong outside the manuscript: no browser, no room, no right to write. */
function knownFailure(error: unknown): Problem | undefined {
  if (error instanceof BrowserError || error instanceof CommandError) return error.problem;
  return systemFailure(error);
}
