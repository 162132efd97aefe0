import { z } from 'zod';
import { RULE_LEVELS, type CheckSettings, type RuleLevel } from '../model/rule.js';
import { inBoth } from './check-value.js';

const level = z.enum(RULE_LEVELS as [string, ...string[]], {
  error: inBoth(
    `must be ${RULE_LEVELS.map((name) => `“${name}”`).join(', ')}`,
    `必须是 ${RULE_LEVELS.map((name) => `“${name}”`).join('、')} 之一`,
  ),
});

/** The setting `check` of `bulletin.yml`. */
export const checkSchema = z.strictObject({
  build: z.boolean(inBoth('must be true or false', '必须是 true 或 false')).default(true),
  rules: z
    .record(z.string(), level, {
      error: inBoth('must be a list of “rule: level”', '必须是一列“规则: 级别”'),
    })
    .default({}),
  words: z
    .array(
      z.string(inBoth('must be a word', '必须是词')),
      inBoth('must be a list of words', '必须是一列词'),
    )
    .default([]),
});

/** The setting as the rest of Bifolio has it. */
export function checkSettings(file: z.output<typeof checkSchema>): CheckSettings {
  return {
    beforeBuild: file.build,
    rules: new Map(Object.entries(file.rules) as [string, RuleLevel][]),
    words: file.words,
  };
}
