import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Complete } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import type { Say } from './words/words.js';

const COMPLETION = 'completion';

/**
 * The script for bash takes the words from a function of the package bash-completion, which a small
 * system does not have.
 */
const BASH_WITHOUT_PACKAGE = `declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    cur=\${words[cword]} prev=\${words[cword-1]}
}`;

/**
 * Names that no shell reads anything into: bash expands what it is offered, so that a folder named
 * `$(command)` would run it.
 */
const PLAIN_NAME = /^[\p{L}\p{N}._+-]+$/u;

/**
 * Add the command that prints a script for a shell, and the hidden one by which the script asks what
 * may come next: commands, options and their values, and paths.
 */
export function addCompletion(program: Command, say: Say): Command | undefined {
  const offers = tab(program, { completionCommandName: COMPLETION });
  for (const [name, offer] of offers.commands) {
    const command = commandAt(program, name);
    for (const each of command?.registeredArguments ?? []) {
      const argument = offer.arguments.get(each.name());
      if (argument !== undefined) argument.handler ??= pathsFor(each.name());
    }
    for (const { long, flags, argChoices } of command?.options ?? []) {
      const option = offer.options.get((long ?? '').slice(2));
      if (option?.handler !== undefined && argChoices === undefined) {
        option.handler = pathsFor(flags);
      }
    }
  }
  const own = program.commands.find((each) => each.name() === COMPLETION);
  const ownOffer = offers.commands.get(COMPLETION);
  if (ownOffer !== undefined) ownOffer.description = say('completion');
  for (const argument of own?.registeredArguments ?? []) argument.description = say('shell');
  return own?.description(say('completion')).hook('preAction', (_program, { args: [shell] }) => {
    if (shell === 'bash') console.log(BASH_WITHOUT_PACKAGE);
  });
}

function commandAt(program: Command, name: string): Command | undefined {
  return name
    .split(' ')
    .reduce<Command | undefined>(
      (command, part) => command?.commands.find((each) => each.name() === part),
      program,
    );
}

/** What stands for a value says whether it is a folder, a file or no path at all. */
function pathsFor(label: string): (complete: Complete) => void {
  if (/folder/.test(label))
    return (complete) => {
      offerPaths(complete, false);
    };
  if (/file|module/.test(label))
    return (complete) => {
      offerPaths(complete, true);
    };
  return () => undefined;
}

/** Offer the paths that go on from the last word of the command. */
function offerPaths(complete: Complete, files: boolean): void {
  const word = process.argv.at(-1) ?? '';
  const folder = word.endsWith('/') ? word : word.includes('/') ? `${dirname(word)}/` : '';
  try {
    for (const name of readdirSync(folder === '' ? '.' : folder).sort()) {
      if (!PLAIN_NAME.test(name) || name.startsWith('.')) continue;
      const isFolder = statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
      if (isFolder === true) complete(`${folder}${name}/`, '');
      else if (files) complete(`${folder}${name}`, '');
    }
  } catch {
    // No such folder: nothing goes on from there.
  }
}
