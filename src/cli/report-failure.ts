import { BrowserError } from '../browser/browser-error.js';
import { CommandError } from '../diagnostics/command-error.js';
import { BuildFailure } from '../diagnostics/diagnostics.js';
import { PROBLEMS } from './exit-codes.js';
import { failureJson, messageJson } from './json-report.js';
import { systemFailure } from './system-failure.js';

/** A failure that lies in no file of the manuscript. */
interface Failure {
  readonly code: string;
  readonly reason: string;
  readonly hint: string;
}

/**
 * Say why a command failed: on standard error for people, on standard output as JSON.
 *
 * @returns the exit code
 * @throws the error itself, if it is a fault of this program
 */
export function reportFailure(error: unknown, json: boolean): number {
  if (json) console.log(JSON.stringify(failureReport(error), null, 2));
  else if (error instanceof BuildFailure) {
    console.error(error.diagnostics.toString({ color: process.stderr.isTTY }));
  } else {
    const { code, reason, hint } = expected(error);
    console.error(`error ${reason}  ${code}\n  ${hint}`);
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

function expected(error: unknown): Failure {
  const known = knownFailure(error);
  if (known === undefined) throw error;
  return known;
}

/** What can go wrong outside the manuscript: no browser, no room, no right to write. */
function knownFailure(error: unknown): Failure | undefined {
  if (error instanceof BrowserError)
    return { code: error.code, reason: error.message, hint: error.hint };
  if (error instanceof CommandError) return error.problem;
  return systemFailure(error);
}
