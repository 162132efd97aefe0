#!/usr/bin/env node
import { CommanderError } from 'commander';
import { WRONG_USE } from './exit-codes.js';
import { ownPackage } from '../own-package.js';
import { bifolio } from './program.js';
import { chooseWords, userLocale } from './words/choose-words.js';

try {
  await bifolio(chooseWords(userLocale()), ownPackage().version).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
}
