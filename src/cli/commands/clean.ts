import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { workFolder } from '../../cache/work-cache.js';

/** `bifolio clean` */
export function cleanCommand(): Command {
  return new Command('clean')
    .description('remove the finished work that builds have kept in the cache folder')
    .action(async () => {
      const folder = workFolder();
      await rm(folder, { recursive: true, force: true });
      console.log(`Removed ${folder}`);
    });
}
