import { writeFile } from 'node:fs/promises';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { BuildFailure, Diagnostics } from '../../diagnostics/diagnostics.js';
import { nothingToExport } from '../../diagnostics/problems/exchange.js';
import type { PublicationUnits } from '../../export/read-units.js';
import type { XliffVersion } from '../../export/xliff.js';
import { ownPackage } from '../../own-package.js';
import { GOOD } from '../exit-codes.js';
import { reportFailure } from '../report-failure.js';
import type { Say } from '../words/words.js';

type Format = 'tmx' | 'xliff' | 'tsv';

interface Flags {
  readonly out?: string;
  readonly xliffVersion: XliffVersion;
  readonly force?: true;
}

const { version } = ownPackage();

/** `bifolio export tmx|xliff|tsv [folder]` */
export function exportCommand(say: Say): Command {
  return new Command('export')
    .description(say('export'))
    .addArgument(new Argument('<format>', say('exportFormat')).choices(['tmx', 'xliff', 'tsv']))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('-o, --out <file>', say('exportOut'), readName(say))
    .option('--force', say('replaceFile'))
    .addOption(
      new Option('--xliff-version <version>', say('xliffVersion'))
        .choices(['1.2', '2.0'])
        .default('2.0'),
    )
    .action(async (format: Format, folder: string, flags: Flags) => {
      process.exitCode = await run(format, folder, flags, say);
    });
}

const readName =
  (say: Say) =>
  (value: string): string => {
    if (value.trim() === '') throw new InvalidArgumentError(say('nameFile'));
    return value;
  };

async function run(format: Format, folder: string, flags: Flags, say: Say): Promise<number> {
  try {
    const { readUnits } = await import('../../export/read-units.js');
    const publication = await readUnits(folder);
    showMessages(publication.diagnostics, say);
    const text = await written(format, publication, flags);
    if (text === undefined) {
      const nothing = new Diagnostics();
      nothing.report(folder, nothingToExport());
      throw new BuildFailure(nothing);
    }
    if (flags.out === undefined) process.stdout.write(text);
    else await writeFile(flags.out, text, { flag: flags.force === true ? 'w' : 'wx' });
    return GOOD;
  } catch (error) {
    return reportFailure(error, false, say);
  }
}

/** Loaded only when it is done: help does without. */
async function written(
  format: Format,
  publication: PublicationUnits,
  flags: Flags,
): Promise<string | undefined> {
  switch (format) {
    case 'tmx':
      return (await import('../../export/tmx.js')).tmx(publication, version);
    case 'tsv':
      return (await import('../../export/tsv.js')).tsv(publication);
    case 'xliff':
      return (await import('../../export/xliff.js')).xliff(publication, flags.xliffVersion);
  }
}

function showMessages(diagnostics: Diagnostics, { wording }: Say): void {
  const text = diagnostics.toString({ color: process.stderr.isTTY, wording });
  if (text !== '') console.error(text);
}
