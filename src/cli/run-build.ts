import type { BuildOptions, BuildResult } from '../build-options.js';
import type { OutputName } from '../model/config.js';
import { GOOD } from './exit-codes.js';
import { resultJson } from './json-report.js';
import { Progress } from './progress.js';
import { reportFailure } from './report-failure.js';
import { untilStopped } from './until-stopped.js';
import type { Say } from './words/words.js';

/** A build that takes longer, in ms, is told with its slowest articles. */
const LONG = 10_000;
/** What took less, in ms, has kept nobody waiting. */
const SLOW = 200;

/** What the commands that build a publication take. */
export interface BuildFlags {
  readonly out: string;
  readonly only?: OutputName[];
  /** False by `--no-check`. */
  readonly check?: boolean;
  readonly cache?: boolean;
  readonly plugins?: string;
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

/** The options that flags stand for. */
export function optionsOf(flags: BuildFlags, signal: AbortSignal): BuildOptions {
  return {
    out: flags.out,
    ...(flags.only === undefined ? {} : { only: flags.only }),
    ...(flags.check === false ? { check: false } : {}),
    ...(flags.plugins === undefined ? {} : { plugins: flags.plugins }),
    ...(flags.cache === undefined ? {} : { cache: flags.cache }),
    signal,
  };
}

async function run(
  folder: string,
  flags: BuildFlags,
  say: Say,
  work: Work,
  signal: AbortSignal,
): Promise<number> {
  const json = flags.json === true;
  const progress = new Progress(flags.quiet === true || json, say);
  const begun = performance.now();
  try {
    const result = await work({
      ...optionsOf(flags, signal),
      folder,
      onProgress: (event) => {
        progress.show(event);
      },
    });
    progress.clear();
    if (json) console.log(JSON.stringify(resultJson(result, flags.out), null, 2));
    else showResult(result, flags.out, flags.quiet === true, say);
    const isLong = performance.now() - begun > LONG;
    if (isLong && !json && flags.quiet !== true) showSlowest(result, say);
    return GOOD;
  } catch (error) {
    progress.clear();
    if (signal.aborted) throw error;
    return reportFailure(error, json, say);
  }
}

/** What took longest, for who would have it sooner. */
function showSlowest({ slowest }: BuildResult, say: Say): void {
  const slow = slowest.filter(({ time }) => time >= SLOW);
  if (slow.length === 0) return;
  const list = slow.map(({ id, time }) => `${id} ${(time / 1000).toFixed(1)} s`).join(', ');
  console.log(say('slowest', { list }));
}

/** Messages for people on standard error, the files on standard output. */
export function showResult(result: BuildResult, out: string, quiet: boolean, say: Say): void {
  const messages = result.diagnostics.toString({
    color: process.stderr.isTTY,
    wording: say.wording,
  });
  if (messages !== '') console.error(messages);
  if (quiet) return;
  for (const { path, bytes } of result.artifacts) {
    console.log(`${out}/${path}  ${String(Math.ceil(bytes.length / 1024))} kB`);
  }
  const { spreads, pages: single } = result.proof;
  const isPrinted = spreads.length > 0 || single !== undefined;
  console.log(say(isPrinted ? 'built' : 'builtEbook', { pages: result.pages }));
}
