import tab from '@bomb.sh/tab/commander';
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
import { EXAMPLES } from './examples.js';
import type { Say } from './words/words.js';

const COMPLETION = 'completion';

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
    program.addCommand(inOneManner(command, say));
  }
  tab(program, { completionCommandName: COMPLETION });
  for (const command of program.commands.filter((each) => each.name() === COMPLETION)) {
    inOneManner(command.description(say('completion')), say);
    for (const argument of command.registeredArguments) argument.description = say('shell');
  }
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
  const examples = EXAMPLES[command.name()] ?? [];
  return command
    .helpOption('-h, --help', say('helpOption'))
    .configureHelp({
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
    .showHelpAfterError()
    .exitOverride();
}
