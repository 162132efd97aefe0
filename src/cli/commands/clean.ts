import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { workFolder } from '../../cache/work-cache.js';
import type { Say } from '../words/words.js';

/** `bifolio clean` */
export function cleanCommand(say: Say): Command {
  return new Command('clean').description(say('clean')).action(async () => {
    const folder = workFolder();
    await rm(folder, { recursive: true, force: true });
    console.log(say('cleaned', { folder }));
  });
}
