import { Command, InvalidArgumentError } from 'commander';
import { glossaryYaml, suggestGlossary } from '../../checker.js';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { prettyFormat } from '../formats/pretty.js';

interface Flags {
  readonly least: number;
  readonly json?: true;
}

/** `bifolio glossary suggest [folder]` */
export function glossaryCommand(): Command {
  const suggest = new Command('suggest')
    .description('propose terms from the manuscript itself, with their renderings and counts')
    .argument('[folder]', 'the folder that holds bulletin.yml', 'manuscript')
    .option('--least <sentences>', 'how many sentences a term must be in', readCount, 3)
    .option('--json', 'print the terms as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  bifolio glossary suggest\n  bifolio glossary suggest --least 5 > manuscript/glossary.yml',
    )
    .action(async (folder: string, { least, json }: Flags) => {
      const { terms, messages } = await suggestGlossary(folder, least);
      const errors = messages.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) console.error(prettyFormat(errors, process.stderr.isTTY));
      else if (json === true) console.log(JSON.stringify(terms, null, 2));
      else if (terms.length > 0) console.log(glossaryYaml(terms));
      else console.error('no term recurs that the glossary does not list');
      process.exitCode = errors.length > 0 ? PROBLEMS : GOOD;
    });
  return new Command('glossary')
    .description('work on glossary.yml')
    .addCommand(suggest.exitOverride().showHelpAfterError());
}

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 2) throw new InvalidArgumentError('Write 2 or more.');
  return count;
}
