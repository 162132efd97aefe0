/** What can keep a preview from being shown, beside what is wrong with the manuscript. */
import type { Problem } from './problem.js';

export const previewBroke = (why: string): Problem => ({
  code: 'preview/broke',
  severity: 'error',
  reason: `The pages could not be made: ${why}`,
  hint: 'Save a file of the publication to try again. If it goes on, please report it with the manuscript',
});

export const noBrowserForPreview = (why: string, hint: string): Problem => ({
  code: 'preview/browser',
  severity: 'error',
  reason: `There is no browser to make pages with: ${why}`,
  hint,
});
