import { Command, InvalidArgumentError, Option } from 'commander';
import type { PutBack } from '../../export/put-back.js';
import type { ImportOptions } from '../../import/import-manuscript.js';
import { knownTags } from '../../languages/registry.js';
import { GOOD } from '../exit-codes.js';
import { reportFailure } from '../report-failure.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly out: string;
  readonly readings: 'remove' | 'ruby';
  readonly languages?: { verso: string; recto: string };
  readonly encoding?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `bifolio import FILE…` */
export function importCommand(say: Say): Command {
  return new Command('import')
    .description(say('import'))
    .argument('<files...>', say('importFiles'))
    .option('-o, --out <folder>', say('importOut'), 'manuscript')
    .addOption(
      new Option('--readings <what>', say('readings'))
        .choices(['remove', 'ruby'])
        .default('remove'),
    )
    .option('--languages <tags>', say('importLanguages'), readLanguages(say))
    .option('--encoding <name>', say('encoding'))
    .option('--force', say('replaceManuscript'))
    .option('--json', say('reportJson'))
    .action(async (files: string[], flags: Flags) => {
      process.exitCode = await run(files, flags, say);
    });
}

const readLanguages =
  (say: Say) =>
  (value: string): { verso: string; recto: string } => {
    const [verso = '', recto = '', ...others] = value.split(',').map((tag) => tag.trim());
    const known = [verso, recto].every((tag) => knownTags.includes(tag));
    if (!known || verso === recto || others.length > 0) {
      throw new InvalidArgumentError(say('nameTwo', { names: knownTags.join(', ') }));
    }
    return { verso, recto };
  };

/** Say which units of a translator's file came back into the manuscript. */
function showPutBack(changes: readonly PutBack[], json: boolean, say: Say): void {
  if (json) {
    console.log(JSON.stringify({ ok: true, changes }, null, 2));
    return;
  }
  for (const { file, line, before, after } of changes) {
    console.log(`${file}:${String(line)}\n  - ${before}\n  + ${after}`);
  }
  console.log(
    changes.length === 0 ? say('nothingChanged') : say('changed', { count: changes.length }),
  );
}

async function run(files: readonly string[], { json, ...flags }: Flags, say: Say): Promise<number> {
  const options: ImportOptions = { files, wording: say.wording, ...flags };
  try {
    const [first = ''] = files;
    if (files.length === 1 && /\.(?:xlf|xliff)$/iu.test(first)) {
      const { putBack } = await import('../../export/put-back.js');
      showPutBack(await putBack(first, flags.out), json === true, say);
      return GOOD;
    }
    const { importManuscript } = await import('../../import/import-manuscript.js');
    const { reportSummary } = await import('../../import/import-report.js');
    const { summary, log, older } = await importManuscript(options);
    if (json === true) {
      const { changes, questions } = log;
      console.log(
        JSON.stringify(
          { ok: true, out: flags.out, older, ...summary, changes, questions },
          null,
          2,
        ),
      );
    } else {
      if (log.questions.length > 0)
        console.error(
          log.diagnostics.toString({ color: process.stderr.isTTY, wording: say.wording }),
        );
      console.log(reportSummary(summary, log, say.wording));
      if (older !== undefined) console.log(say('olderKept', { older }));
      console.log(say('reportLists', { file: `${flags.out}/import-report.md` }));
    }
    return GOOD;
  } catch (error) {
    return reportFailure(error, json === true, say);
  }
}
