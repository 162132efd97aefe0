import { Command } from 'commander';
import type { OutputName } from '../../model/config.js';
import { OUTPUTS, outputsReader } from '../known-values.js';
import { runBuild } from '../run-build.js';
import { runMany } from '../run-many.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  /** False by `--no-check`. */
  readonly check: boolean;
  /** False by `--no-cache`. */
  readonly cache: boolean;
  readonly plugins?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `bifolio build [folders…]` */
export function buildCommand(say: Say): Command {
  return new Command('build')
    .description(say('build'))
    .argument('[folders...]', say('folders'))
    .option('-o, --out <folder>', say('outs'), 'dist')
    .option('--only <outputs>', say('only', { outputs: OUTPUTS.join(',') }), outputsReader(say))
    .option('--no-check', say('noCheck'))
    .option('--no-cache', say('noCache'))
    .option('--plugins <module>', say('plugins'))
    .option('--json', say('json'))
    .option('-q, --quiet', say('quiet'))
    .action(async (folders: string[], flags: Flags) => {
      const [folder = 'manuscript', ...others] = folders;
      process.exitCode =
        others.length > 0
          ? await runMany(folders, flags, say)
          : await runBuild(folder, flags, say, async (options) => {
              const { build } = await import('../../build.js');
              return build(options);
            });
    });
}
