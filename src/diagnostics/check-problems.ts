/**
 * Messages about checking itself. What the rules find they say in their own files, in `src/check/rules`.
 */
import type { Problem } from './problem.js';

export const unknownRule = (name: string): Problem => ({
  code: 'check/unknown-rule',
  severity: 'warning',
  reason: `A comment names the rule “${name}”, which does not exist`,
  hint: 'Name a rule as the messages do, for example pair/number-agree',
});

export const unknownSource = (term: string): Problem => ({
  code: 'glossary/language',
  severity: 'warning',
  reason: `The term “${term}” is not in the language of the originals`,
  hint: 'List terms as the Chinese text has them; their renderings are in the other language',
});

export const changedWhileFixing = (path: string): Problem => ({
  code: 'check/changed',
  severity: 'error',
  reason: `“${path}” was changed by somebody else while it was being checked, and was left as it is`,
  hint: 'Check again',
});

export const brokenRecord = (path: string): Problem => ({
  code: 'check/record',
  severity: 'warning',
  reason: `“${path}” cannot be read, so that nobody knows which translations are out of date`,
  hint: 'Take it from an earlier version, or record the pairs anew: bifolio check --record',
});

/** What stops a check stops no build, if it can be mended without judgement. */
export const mendable = (problem: Problem): Problem => ({
  ...problem,
  severity: 'warning',
  hint: `${problem.hint}; bifolio check --fix does it`,
});

export const refusedBuild = (): Problem => ({
  code: 'check/refused',
  severity: 'note',
  reason: 'Nothing is built of a manuscript in which the check finds errors',
  hint: 'Mend them, or let a rule that errs be a warning (check: rules: …) or silent in one place (<!-- check ignore … -->); --no-check builds all the same',
});

export const noSuchRule = (id: string): Problem => ({
  code: 'check/rule',
  severity: 'error',
  reason: `There is no rule “${id}”`,
  hint: 'The manual’s chapter on the check lists the rules; others come with --plugins',
});
