import { Command, InvalidArgumentError } from 'commander';
import type { BuildOptions, BuildResult } from '../../build-options.js';
import { build } from '../../build.js';
import type { BuildOutcome } from '../../build-many.js';
import { BuildFailure } from '../../diagnostics/diagnostics.js';
import type { OutputName } from '../../model/config.js';
import { GOOD, INTERRUPTED, PROBLEMS, WRONG_USE } from '../exit-codes.js';
import { failureJson, messageJson, resultJson } from '../json-report.js';
import { knownFailure } from '../known-failure.js';
import { Progress } from '../progress.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  readonly json?: true;
  readonly quiet?: true;
  readonly cache: boolean;
}

const OUTPUTS: readonly OutputName[] = ['pdf', 'epub', 'html'];

/** `bifolio build [folders…]` */
export function buildCommand(): Command {
  return new Command('build')
    .description('build a publication, or several, into PDF, EPUB, HTML and a proof')
    .argument('[folders...]', 'the folders that hold bulletin.yml; “manuscript” if left out')
    .option('-o, --out <folder>', 'where the finished files go; of several, a folder each', 'dist')
    .option('--only <outputs>', `what to build: ${OUTPUTS.join(',')}`, readOutputs)
    .option('--no-cache', 'make everything anew, and keep nothing of it for the next time')
    .option('--json', 'print the result as JSON')
    .option('-q, --quiet', 'print problems only')
    .addHelpText(
      'after',
      '\nExamples:\n  bifolio build\n  bifolio build issues/2026-03 --out out --only pdf,epub\n' +
        '  bifolio build issues/* --out out',
    )
    .action(async (folders: string[], flags: Flags) => {
      process.exitCode = await run(folders, flags);
    });
}

function readOutputs(value: string): OutputName[] {
  return value.split(',').map((name) => {
    const output = OUTPUTS.find((known) => known === name.trim());
    if (output === undefined) throw new InvalidArgumentError(`Known are ${OUTPUTS.join(', ')}.`);
    return output;
  });
}

async function run(folders: readonly string[], flags: Flags): Promise<number> {
  const controller = new AbortController();
  const stop = (): void => {
    // Who asks twice will not wait for the browser to be closed in order.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort(new Error('stopped'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const progress = new Progress(flags.quiet === true || flags.json === true);
  const options: BuildOptions = {
    out: flags.out,
    ...(flags.only === undefined ? {} : { only: flags.only }),
    cache: flags.cache,
    signal: controller.signal,
  };
  try {
    return folders.length > 1
      ? await runMany(folders, flags, options, progress)
      : await runOne(folders[0] ?? 'manuscript', flags, options, progress);
  } catch (error) {
    progress.clear();
    if (controller.signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

async function runOne(
  folder: string,
  flags: Flags,
  options: BuildOptions,
  progress: Progress,
): Promise<number> {
  const outcome = await build({
    ...options,
    folder,
    onProgress: (event) => {
      progress.show(event);
    },
  }).then(
    (result): BuildOutcome => ({ folder, out: flags.out, result }),
    (failure: unknown): BuildOutcome => ({ folder, out: flags.out, failure }),
  );
  options.signal?.throwIfAborted();
  progress.clear();
  if (flags.json === true) console.log(JSON.stringify(outcomeJson(outcome), null, 2));
  else showOutcome(outcome, flags);
  return outcome.result === undefined ? PROBLEMS : GOOD;
}

/** One after the other is told of, and all that failed once more at the end. */
async function runMany(
  folders: readonly string[],
  flags: Flags,
  options: BuildOptions,
  progress: Progress,
): Promise<number> {
  const { buildMany } = await import('../../build-many.js');
  let done = 0;
  const outcomes = await buildMany(folders, options, (outcome) => {
    progress.clear();
    if (flags.json !== true) {
      if (flags.quiet !== true || outcome.result === undefined) console.error(outcome.folder);
      showOutcome(outcome, flags);
    }
    progress.count(++done, folders.length);
  }).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    console.error(`error: ${error.message}`);
    return undefined;
  });
  if (outcomes === undefined) return WRONG_USE;
  progress.clear();
  const failed = outcomes.filter(({ result }) => result === undefined);
  if (flags.json === true) {
    const all = outcomes.map((each) => ({ folder: each.folder, ...outcomeJson(each) }));
    console.log(JSON.stringify({ ok: failed.length === 0, publications: all }, null, 2));
  } else {
    const good = outcomes.length - failed.length;
    if (flags.quiet !== true) console.log(`${String(good)} of ${String(outcomes.length)} built`);
    for (const { folder } of failed) console.error(`not built: ${folder}`);
  }
  return failed.length === 0 ? GOOD : PROBLEMS;
}

function outcomeJson({ result, failure, out }: BuildOutcome): object {
  if (result !== undefined) return resultJson(result, out);
  if (failure instanceof BuildFailure) return failureJson(failure);
  return { ok: false, messages: [messageJson(known(failure))] };
}

function showOutcome({ result, failure, out }: BuildOutcome, flags: Flags): void {
  if (result !== undefined) showResult(result, out, flags.quiet === true);
  else if (failure instanceof BuildFailure) showMessages(failure);
  else {
    const { code, reason, hint } = known(failure);
    console.error(`error ${reason}  ${code}\n  ${hint}`);
  }
}

function showResult(result: BuildResult, out: string, isQuiet: boolean): void {
  showMessages(result);
  if (isQuiet) return;
  for (const { path, bytes } of result.artifacts) {
    console.log(`${out}/${path}  ${String(Math.ceil(bytes.length / 1024))} kB`);
  }
  console.log(`${String(result.pages)} pages, complete and in step`);
}

function showMessages({ diagnostics }: Pick<BuildResult, 'diagnostics'>): void {
  const text = diagnostics.toString({ color: process.stderr.isTTY });
  if (text !== '') console.error(text);
}

/** @throws the failure itself if it is a fault of the program */
function known(failure: unknown): { code: string; reason: string; hint: string } {
  const found = knownFailure(failure);
  if (found === undefined) throw failure;
  return found;
}
