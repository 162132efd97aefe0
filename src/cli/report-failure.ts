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
  if (error instanceof BuildFailure) {
    if (json) console.log(JSON.stringify(failureJson(error), null, 2));
    else console.error(error.diagnostics.toString({ color: process.stderr.isTTY }));
    return PROBLEMS;
  }
  const known = knownFailure(error);
  if (known === undefined) throw error;
  if (json) console.log(JSON.stringify({ ok: false, messages: [messageJson(known)] }, null, 2));
  else console.error(`error ${known.reason}  ${known.code}\n  ${known.hint}`);
  return PROBLEMS;
}

/** What can go wrong outside the manuscript: no browser, no room, no right to write. */
function knownFailure(error: unknown): Failure | undefined {
  if (error instanceof BrowserError)
    return { code: error.code, reason: error.message, hint: error.hint };
  if (error instanceof CommandError) return error.problem;
  return systemFailure(error);
}
