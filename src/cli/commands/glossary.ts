import { Command, InvalidArgumentError } from 'commander';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { prettyFormat } from '../formats/pretty.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly least: number;
  readonly json?: true;
}

/** `bifolio glossary suggest [folder]` */
export function glossaryCommand(say: Say): Command {
  const suggest = new Command('suggest')
    .description(say('suggest'))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('--least <sentences>', say('least'), readCount(say), 3)
    .option('--json', say('json'))
    .action(async (folder: string, { least, json }: Flags) => {
      const { glossaryYaml, suggestGlossary } = await import('../../checker.js');
      const { terms, messages } = await suggestGlossary(folder, least);
      const errors = messages.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) console.error(prettyFormat(errors, process.stderr.isTTY, say.wording));
      else if (json === true) console.log(JSON.stringify(terms, null, 2));
      else if (terms.length > 0) console.log(glossaryYaml(terms));
      else console.error(say('noTerms'));
      process.exitCode = errors.length > 0 ? PROBLEMS : GOOD;
    });
  return new Command('glossary').description(say('glossary')).addCommand(suggest);
}

const readCount =
  (say: Say) =>
  (value: string): number => {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 2) throw new InvalidArgumentError(say('twoOrMore'));
    return count;
  };
