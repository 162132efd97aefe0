import { Command } from 'commander';
import type { OutputName } from '../../model/config.js';
import { OUTPUTS, outputsReader } from '../known-values.js';
import { runBuild } from '../run-build.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly out: string;
  readonly only?: OutputName[];
  readonly verify: boolean;
  readonly plugins?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `bifolio release [folder]` */
export function releaseCommand(say: Say): Command {
  return new Command('release')
    .description(say('release'))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('-o, --out <folder>', say('out'), 'dist')
    .option('--only <outputs>', say('only', { outputs: OUTPUTS.join(',') }), outputsReader(say))
    .option('--no-verify', say('noVerify'))
    .option('--plugins <module>', say('plugins'))
    .option('--json', say('json'))
    .option('-q, --quiet', say('quiet'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await runBuild(folder, flags, say, async (options) => {
        const { release } = await import('../../release/release.js');
        return release({ ...options, verify: flags.verify });
      });
    });
}
