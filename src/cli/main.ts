#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { exportCommand } from './commands/export.js';
import { glossaryCommand } from './commands/glossary.js';
import { importCommand } from './commands/import.js';
import { previewCommand } from './commands/preview.js';
import { WRONG_USE } from './exit-codes.js';

const require = createRequire(import.meta.url);
const { version } = require('../../package.json') as { version: string };

const COMMANDS = [
  buildCommand(),
  checkCommand(version),
  importCommand(),
  exportCommand(),
  glossaryCommand(),
  previewCommand(),
];

const program = new Command('bifolio')
  .description('Bilingual books from Markdown: facing pages in step, an EPUB, and a proof')
  .version(version)
  .showHelpAfterError()
  .exitOverride();
for (const command of COMMANDS) program.addCommand(command.exitOverride().showHelpAfterError());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
}
