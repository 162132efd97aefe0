import { Command, InvalidArgumentError } from 'commander';
import { BrowserError } from '../../browser/browser-error.js';
import type { BuildOptions } from '../../build-options.js';
import { BuildFailure } from '../../diagnostics/diagnostics.js';
import type { OutputName } from '../../model/config.js';
import { build } from '../../build.js';
import { GOOD, INTERRUPTED, PROBLEMS } from '../exit-codes.js';
import { Progress } from '../progress.js';
import { failureJson, messageJson, resultJson } from '../json-report.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  readonly json?: true;
  readonly quiet?: true;
  readonly cache: boolean;
}

const OUTPUTS: readonly OutputName[] = ['pdf', 'epub', 'html'];

/** `bifolio build [folder]` */
export function buildCommand(): Command {
  return new Command('build')
    .description('build a publication into PDF, EPUB, HTML and a proof')
    .argument('[folder]', 'the folder that holds bulletin.yml', 'manuscript')
    .option('-o, --out <folder>', 'where the finished files go', 'dist')
    .option('--only <outputs>', `what to build: ${OUTPUTS.join(',')}`, readOutputs)
    .option('--no-cache', 'make everything anew, and keep nothing of it for the next time')
    .option('--json', 'print the result as JSON')
    .option('-q, --quiet', 'print problems only')
    .addHelpText(
      'after',
      '\nExamples:\n  bifolio build\n  bifolio build issues/2026-03 --out out --only pdf,epub',
    )
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await run(folder, flags);
    });
}

function readOutputs(value: string): OutputName[] {
  return value.split(',').map((name) => {
    const output = OUTPUTS.find((known) => known === name.trim());
    if (output === undefined) throw new InvalidArgumentError(`Known are ${OUTPUTS.join(', ')}.`);
    return output;
  });
}

async function run(folder: string, flags: Flags): Promise<number> {
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
    folder,
    out: flags.out,
    ...(flags.only === undefined ? {} : { only: flags.only }),
    cache: flags.cache,
    signal: controller.signal,
    onProgress: ({ stage }) => {
      progress.show(stage);
    },
  };
  try {
    const result = await build(options);
    progress.clear();
    if (flags.json === true) console.log(JSON.stringify(resultJson(result, flags.out), null, 2));
    else {
      showMessages(result.diagnostics.toString({ color: process.stderr.isTTY }));
      if (flags.quiet !== true) {
        for (const { path, bytes } of result.artifacts) {
          console.log(`${flags.out}/${path}  ${kilobytes(bytes.length)}`);
        }
        console.log(`${String(result.pages)} pages, complete and in step`);
      }
    }
    return GOOD;
  } catch (error) {
    progress.clear();
    if (controller.signal.aborted) return INTERRUPTED;
    if (error instanceof BuildFailure) {
      if (flags.json === true) console.log(JSON.stringify(failureJson(error), null, 2));
      else showMessages(error.diagnostics.toString({ color: process.stderr.isTTY }));
      return PROBLEMS;
    }
    const known = knownFailure(error);
    if (known === undefined) throw error;
    if (flags.json === true)
      console.log(JSON.stringify({ ok: false, messages: [messageJson(known)] }, null, 2));
    else console.error(`error ${known.reason}  ${known.code}\n  ${known.hint}`);
    return PROBLEMS;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

function showMessages(text: string): void {
  if (text !== '') console.error(text);
}

function kilobytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1024))} kB`;
}

/** What can go wrong outside the manuscript: no browser, no room, no right to write. */
function knownFailure(error: unknown): { code: string; reason: string; hint: string } | undefined {
  if (error instanceof BrowserError)
    return { code: error.code, reason: error.message, hint: error.hint };
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return {
      code: 'file/system',
      reason: error.message,
      hint: 'Check that the folder exists, that you may write to it, and that there is room on the disk',
    };
  }
  return undefined;
}
