import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { BuildFailure, Diagnostics } from '../../diagnostics/diagnostics.js';
import { nothingToExport } from '../../diagnostics/exchange-problems.js';
import { readUnits } from '../../export/read-units.js';
import { tmx } from '../../export/tmx.js';
import { tsv } from '../../export/tsv.js';
import { xliff, type XliffVersion } from '../../export/xliff.js';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { systemFailure } from '../system-failure.js';

type Format = 'tmx' | 'xliff' | 'tsv';

interface Flags {
  readonly out?: string;
  readonly xliffVersion: XliffVersion;
  readonly force?: true;
}

const require = createRequire(import.meta.url);
const { version } = require('../../../package.json') as { version: string };

/** `bifolio export tmx|xliff|tsv [folder]` */
export function exportCommand(): Command {
  return new Command('export')
    .description('write the aligned sentences for translators’ tools')
    .addArgument(
      new Argument('<format>', 'tmx 1.4, xliff, or tsv').choices(['tmx', 'xliff', 'tsv']),
    )
    .argument('[folder]', 'the folder that holds bulletin.yml', 'manuscript')
    .option('-o, --out <file>', 'the file; standard output if left out', readName)
    .option('--force', 'replace the file if it is there')
    .addOption(
      new Option('--xliff-version <version>', 'of XLIFF').choices(['1.2', '2.0']).default('2.0'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  bifolio export xliff --out issue.xlf\n  bifolio export tsv issues/2026-03 > pairs.tsv',
    )
    .action(async (format: Format, folder: string, flags: Flags) => {
      process.exitCode = await run(format, folder, flags);
    });
}

function readName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a file.');
  return value;
}

async function run(format: Format, folder: string, flags: Flags): Promise<number> {
  try {
    const publication = await readUnits(folder);
    showMessages(publication.diagnostics);
    const text =
      format === 'tmx'
        ? tmx(publication, version)
        : format === 'tsv'
          ? tsv(publication)
          : xliff(publication, flags.xliffVersion);
    if (text === undefined) {
      const nothing = new Diagnostics();
      nothing.report(folder, nothingToExport());
      throw new BuildFailure(nothing);
    }
    if (flags.out === undefined) process.stdout.write(text);
    else await writeFile(flags.out, text, { flag: flags.force === true ? 'w' : 'wx' });
    return GOOD;
  } catch (error) {
    if (error instanceof BuildFailure) {
      showMessages(error.diagnostics);
      return PROBLEMS;
    }
    const known = systemFailure(error);
    if (known === undefined) throw error;
    console.error(`error ${known.reason}  ${known.code}\n  ${known.hint}`);
    return PROBLEMS;
  }
}

function showMessages(diagnostics: Diagnostics): void {
  const text = diagnostics.toString({ color: process.stderr.isTTY });
  if (text !== '') console.error(text);
}
