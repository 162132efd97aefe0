/** What can keep a command from its work. */
import type { Problem } from './problem.js';

export const folderNotEmpty = (folder: string): Problem => ({
  code: 'new/not-empty',
  severity: 'error',
  reason: `The folder “${folder}” is not empty, and nothing in it was touched`,
  hint: 'Name a new folder, or an empty one',
});

export const noFolder = (path: string): Problem => ({
  code: 'new/no-folder',
  severity: 'error',
  reason: `“${path}” is not a folder`,
  hint: 'Name a new folder, or an empty one',
});
