import { z } from 'zod';
import { RULE_LEVELS, type CheckSettings, type RuleLevel } from '../model/rule.js';

const level = z.enum(RULE_LEVELS as [string, ...string[]], {
  error: `must be ${RULE_LEVELS.map((name) => `“${name}”`).join(', ')}`,
});

/** The setting `check` of `bulletin.yml`. */
export const checkSchema = z.strictObject({
  build: z.boolean('must be true or false').default(true),
  rules: z.record(z.string(), level, { error: 'must be a list of “rule: level”' }).default({}),
  words: z.array(z.string('must be a word'), 'must be a list of words').default([]),
});

/** The setting as the rest of Bifolio has it. */
export function checkSettings(file: z.output<typeof checkSchema>): CheckSettings {
  return {
    beforeBuild: file.build,
    rules: new Map(Object.entries(file.rules) as [string, RuleLevel][]),
    words: file.words,
  };
}
