import { z } from 'zod';
import type { Bilingual } from '../model/bilingual.js';

/** What a schema says of a wrong value. zod carries one text: a line for each language. */
export const inBoth = (english: string, chinese: string): string => `${english}\n${chinese}`;

/**
 * Check a value against a schema.
 *
 * @returns the checked value, or what is wrong; what zod itself says it says in both languages
 */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { value: z.output<Schema> } | { issues: { issue: z.core.$ZodIssue; why: Bilingual }[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const again = schema.safeParse(value, { error: z.locales.zhCN().localeError });
  const issues = result.error.issues.map((issue, index) => {
    const [english = '', chinese] = issue.message.split('\n');
    return {
      issue,
      why: { english, chinese: chinese ?? again.error?.issues[index]?.message ?? english },
    };
  });
  return { issues };
}
