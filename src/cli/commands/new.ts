import { Command } from 'commander';
import { formatNames } from '../../config/page-formats.js';
import { themeNames } from '../../config/themes.js';
import { defaultTags, knownTags } from '../../languages/registry.js';
import type { LanguageTag } from '../../model/language.js';
import { newPublication } from '../../scaffold/new-publication.js';
import { ownSource } from '../../scaffold/own-source.js';
import type { Choices } from '../ask-for-publication.js';
import { GOOD, INTERRUPTED, WRONG_USE } from '../exit-codes.js';
import { choice } from '../known-values.js';
import { reportFailure } from '../report-failure.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly verso?: LanguageTag;
  readonly recto?: LanguageTag;
  readonly format?: string;
  readonly theme?: string;
  readonly yes?: true;
}

/** `bifolio new <folder>` */
export function newCommand(say: Say, version: string): Command {
  return new Command('new')
    .description(say('new'))
    .argument('<folder>', say('newFolder'))
    .addOption(choice('--verso <language>', say('verso'), knownTags))
    .addOption(choice('--recto <language>', say('recto'), knownTags))
    .addOption(choice('--format <format>', say('format'), formatNames))
    .addOption(choice('--theme <theme>', say('theme'), themeNames))
    .option('-y, --yes', say('yes'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await run(folder, flags, say, version);
    });
}

async function run(folder: string, flags: Flags, say: Say, version: string): Promise<number> {
  if (flags.yes !== true && !process.stdin.isTTY) {
    console.error(`${say('error')}${say('cannotAsk')}\n  ${say('cannotAskHint')}`);
    return WRONG_USE;
  }
  const choices = flags.yes === true ? withDefaults(flags) : await asked(folder, flags, say);
  if (choices === undefined) {
    console.error(say('cancelled'));
    return INTERRUPTED;
  }
  if (choices.verso === choices.recto) {
    console.error(`${say('error')}${say('twoLanguages')}`);
    return WRONG_USE;
  }
  try {
    const today = new Date().toISOString().slice(0, 10);
    const written = await newPublication({
      ...choices,
      folder,
      date: today,
      bifolio: await ownSource(folder, version),
    });
    console.log(say('written', { count: written.length, folder }));
    console.log(`\n${say('nextSteps')}\n  cd ${folder}\n  npm install\n  npm start`);
    return GOOD;
  } catch (error) {
    return reportFailure(error, false, say);
  }
}

async function asked(folder: string, flags: Flags, say: Say): Promise<Choices | undefined> {
  const { askForPublication } = await import('../ask-for-publication.js');
  return askForPublication(folder, flags, say);
}

function withDefaults({ verso, recto, format, theme }: Flags): Choices {
  // The language that was not chosen is the usual one, or the other where that is taken.
  const other = (taken: LanguageTag | undefined, usual: LanguageTag): LanguageTag =>
    usual !== taken ? usual : usual === defaultTags.recto ? defaultTags.verso : defaultTags.recto;
  const left = verso ?? other(recto, defaultTags.verso);
  return {
    verso: left,
    recto: recto ?? other(left, defaultTags.recto),
    format: format ?? formatNames[0] ?? '',
    theme,
  };
}
