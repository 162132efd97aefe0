import type { BuildOptions, BuildResult } from '../build-options.js';
import type { OutputName } from '../model/config.js';
import { GOOD } from './exit-codes.js';
import { resultJson } from './json-report.js';
import { Progress } from './progress.js';
import { reportFailure } from './report-failure.js';
import { untilStopped } from './until-stopped.js';
import type { Say } from './words/words.js';

/** What the commands that build a publication take. */
interface BuildFlags {
  readonly out: string;
  readonly only?: OutputName[];
  /** False by `--no-check`. */
  readonly check?: boolean;
  readonly json?: true;
  readonly quiet?: true;
}

/** Loaded only when it is done: all that makes a book takes its time, which help does without. */
type Work = (options: BuildOptions) => Promise<BuildResult>;

/**
 * Build a publication by some way of building, and say what came of it.
 *
 * @returns the exit code
 */
export function runBuild(folder: string, flags: BuildFlags, say: Say, work: Work): Promise<number> {
  return untilStopped((signal) => run(folder, flags, say, work, signal));
}

async function run(
  folder: string,
  flags: BuildFlags,
  say: Say,
  work: Work,
  signal: AbortSignal,
): Promise<number> {
  const json = flags.json === true;
  const progress = new Progress(flags.quiet === true || json);
  const options: BuildOptions = {
    folder,
    out: flags.out,
    ...(flags.only === undefined ? {} : { only: flags.only }),
    ...(flags.check === false ? { check: false } : {}),
    signal,
    onProgress: ({ stage }) => {
      progress.show(stage);
    },
  };
  try {
    const result = await work(options);
    progress.clear();
    if (json) console.log(JSON.stringify(resultJson(result, flags.out), null, 2));
    else {
      showMessages(result.diagnostics.toString({ color: process.stderr.isTTY }));
      if (flags.quiet !== true) {
        for (const { path, bytes } of result.artifacts) {
          console.log(`${flags.out}/${path}  ${kilobytes(bytes.length)}`);
        }
        console.log(say('built', { pages: result.pages }));
      }
    }
    return GOOD;
  } catch (error) {
    progress.clear();
    if (signal.aborted) throw error;
    return reportFailure(error, json);
  }
}

function showMessages(text: string): void {
  if (text !== '') console.error(text);
}

function kilobytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1024))} kB`;
}
