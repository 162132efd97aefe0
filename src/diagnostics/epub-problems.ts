/** What can be wrong with an EPUB and its settings. */
import type { Problem } from './problem.js';

export const faultyEpub = (code: string, why: string, place: string): Problem => ({
  code: 'epub/invalid',
  severity: 'error',
  reason: `The EPUB breaks a rule (${code}${place === '' ? '' : `, ${place}`}): ${why}`,
  hint: 'No shop takes such a file: please report it with the manuscript. --only pdf,html builds without it',
});

export const unfitCover = (path: string, why: string): Problem => ({
  code: 'epub/cover',
  severity: 'error',
  reason: `The cover “${path}” cannot be used: ${why}`,
  hint: 'Name a JPEG or PNG of the publication, 1600 by 2400 pixels or so, or leave the setting out',
});

export const smallCover = (path: string, width: number, height: number): Problem => ({
  code: 'epub/small-cover',
  severity: 'warning',
  reason: `The cover “${path}” has only ${String(width)} by ${String(height)} pixels`,
  hint: 'Shops ask for 1400 pixels or more on the shorter side',
});
