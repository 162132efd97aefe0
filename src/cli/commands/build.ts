import { Command } from 'commander';
import type { OutputName } from '../../model/config.js';
import { OUTPUTS, outputsReader } from '../known-values.js';
import { runBuild } from '../run-build.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  /** False by `--no-check`. */
  readonly check: boolean;
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
    .option('--no-check', say('noCheck'))
    .option('--json', say('json'))
    .option('-q, --quiet', say('quiet'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await runBuild(folder, flags, say, async (options) => {
        const { build } = await import('../../pipeline.js');
        return build(options);
      });
    });
}
