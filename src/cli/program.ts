import { Command } from 'commander';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { cleanCommand } from './commands/clean.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { glossaryCommand } from './commands/glossary.js';
import { importCommand } from './commands/import.js';
import { newCommand } from './commands/new.js';
import { previewCommand } from './commands/preview.js';
import { releaseCommand } from './commands/release.js';
import { addCompletion } from './completion.js';
import { EXAMPLES } from './examples.js';
import { columnsOf, wrapped } from './help-layout.js';
import { sayError } from './say-errors.js';
import type { Say } from './words/words.js';

/** The whole command with all its parts, speaking one language. */
export function bifolio(say: Say, version: string): Command {
  const program = new Command('bifolio')
    .description(say('tagline'))
    .version(version, '-V, --version', say('versionOption'))
    .helpCommand('help [command]', say('helpCommand'));
  for (const command of [
    newCommand(say, version),
    importCommand(say),
    checkCommand(say, version),
    glossaryCommand(say),
    previewCommand(say),
    buildCommand(say),
    exportCommand(say),
    releaseCommand(say),
    doctorCommand(say),
    cleanCommand(say),
  ]) {
    for (const part of command.commands) inOneManner(part, say);
    if (command.commands.length > 0) command.helpCommand('help [command]', say('helpCommand'));
    program.addCommand(inOneManner(command, say));
  }
  const completion = addCompletion(program, say);
  if (completion !== undefined) inOneManner(completion, say);
  return inOneManner(program, say);
}

/** Headings, examples and failures are alike in all commands. */
function inOneManner(command: Command, say: Say): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': say('usage'),
    'Arguments:': say('arguments'),
    'Options:': say('options'),
    'Commands:': say('commands'),
  };
  const parts = (usage: string): string =>
    usage
      .replace('[options]', `[${say('optionsPart')}]`)
      .replace('[command]', `[${say('commandPart')}]`);
  const examples = EXAMPLES[command.name()] ?? [];
  return command
    .helpOption('-h, --help', say('helpOption'))
    .configureHelp({
      displayWidth: columnsOf,
      boxWrap: wrapped,
      styleUsage: parts,
      styleSubcommandTerm: parts,
      styleTitle: (heading) => headings[heading] ?? heading,
      styleDescriptionText: (text) =>
        text.replace('default:', `${say('default')}:`).replace('choices:', `${say('choices')}:`),
    })
    .addHelpText(
      'after',
      examples.length === 0
        ? ''
        : `\n${say('examples')}\n${examples.map((line) => `  ${line}`).join('\n')}`,
    )
    .configureOutput({
      outputError: (text, write) => {
        write(sayError(say, text));
      },
    })
    .showHelpAfterError()
    .exitOverride();
}
