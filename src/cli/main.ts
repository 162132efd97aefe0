#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.js';
import { cleanCommand } from './commands/clean.js';
import { WRONG_USE } from './exit-codes.js';

const require = createRequire(import.meta.url);
const { version } = require('../../package.json') as { version: string };

const program = new Command('bifolio')
  .description('Bilingual books from Markdown: facing pages in step, an EPUB, and a proof')
  .version(version)
  .showHelpAfterError()
  .exitOverride()
  .addCommand(buildCommand().exitOverride().showHelpAfterError())
  .addCommand(cleanCommand().exitOverride().showHelpAfterError());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
}
