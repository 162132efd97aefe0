import type { BuildOutcome } from '../build-many.js';
import { GOOD, PROBLEMS, WRONG_USE } from './exit-codes.js';
import { resultJson } from './json-report.js';
import { Progress } from './progress.js';
import { failureReport, reportFailure } from './report-failure.js';
import { optionsOf, showResult, type BuildFlags } from './run-build.js';
import { untilStopped } from './until-stopped.js';
import type { Say } from './words/words.js';
import { both } from '../diagnostics/problem.js';

/**
 * Build several publications with one browser. One after the other is told of, and those that
 * failed once more at the end.
 *
 * @returns the exit code
 */
export function runMany(folders: readonly string[], flags: BuildFlags, say: Say): Promise<number> {
  return untilStopped((signal) => run(folders, flags, say, signal));
}

async function run(
  folders: readonly string[],
  flags: BuildFlags,
  say: Say,
  signal: AbortSignal,
): Promise<number> {
  const json = flags.json === true;
  const progress = new Progress(flags.quiet === true || json, say);
  const { buildMany, SharedFolderError } = await import('../build-many.js');
  let done = 0;
  const outcomes = await buildMany(folders, optionsOf(flags, signal), (outcome) => {
    progress.clear();
    if (!json) show(outcome, flags, say);
    progress.count(++done, folders.length);
  }).catch((error: unknown) => {
    if (!(error instanceof SharedFolderError)) throw error;
    const { wording } = say;
    const label = wording(both('error: ', '错误：'));
    console.error(`${label}${wording(error.why)}`);
    return undefined;
  });
  if (outcomes === undefined) return WRONG_USE;
  progress.clear();
  const failed = outcomes.filter(({ result }) => result === undefined);
  if (json) {
    const publications = outcomes.map((each) => ({ folder: each.folder, ...outcomeJson(each) }));
    console.log(JSON.stringify({ ok: failed.length === 0, publications }, null, 2));
  } else {
    const [good, all] = [outcomes.length - failed.length, outcomes.length];
    if (flags.quiet !== true) console.log(say('builtMany', { good, all }));
    for (const { folder } of failed) console.error(say('notBuilt', { folder }));
  }
  return failed.length === 0 ? GOOD : PROBLEMS;
}

function show({ folder, out, result, failure }: BuildOutcome, flags: BuildFlags, say: Say): void {
  if (flags.quiet !== true || result === undefined) console.error(folder);
  if (result === undefined) reportFailure(failure, false, say);
  else showResult(result, out, flags.quiet === true, say);
}

const outcomeJson = ({ result, failure, out }: BuildOutcome): object =>
  result === undefined ? failureReport(failure) : resultJson(result, out);
