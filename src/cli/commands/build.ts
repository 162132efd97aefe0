import { Command } from 'commander';
import type { BuildOptions } from '../../build-options.js';
import type { OutputName } from '../../model/config.js';
import { GOOD } from '../exit-codes.js';
import { resultJson } from '../json-report.js';
import { OUTPUTS, outputsReader } from '../known-values.js';
import { Progress } from '../progress.js';
import { reportFailure } from '../report-failure.js';
import { untilStopped } from '../until-stopped.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  readonly json?: true;
  readonly quiet?: true;
}

/** `bifolio build [folder]` */
export function buildCommand(say: Say): Command {
  return new Command('build')
    .description(say('build'))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('-o, --out <folder>', say('out'), 'dist')
    .option('--only <outputs>', say('only', { outputs: OUTPUTS.join(',') }), outputsReader(say))
    .option('--json', say('json'))
    .option('-q, --quiet', say('quiet'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await untilStopped((signal) => run(folder, flags, signal, say));
    });
}

async function run(folder: string, flags: Flags, signal: AbortSignal, say: Say): Promise<number> {
  const json = flags.json === true;
  const progress = new Progress(flags.quiet === true || json);
  const options: BuildOptions = {
    folder,
    out: flags.out,
    ...(flags.only === undefined ? {} : { only: flags.only }),
    signal,
    onProgress: ({ stage }) => {
      progress.show(stage);
    },
  };
  try {
    // All that makes a book takes its time to load, which help and completion do without.
    const { build } = await import('../../pipeline.js');
    const result = await build(options);
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
