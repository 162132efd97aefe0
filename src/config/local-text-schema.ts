import { z } from 'zod';
import { inBoth } from './check-value.js';

/** A line of text, however YAML breaks it; a number that YAML has read counts as one. */
export const text = z
  .union([z.string(), z.number().transform(String)], {
    error: inBoth('must be text', '必须是文字'),
  })
  // No-break and wide spaces are the author's.
  .transform((written) => written.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''));

/** One text for both languages, or one for each by its tag. */
export const localText = z.union([text, z.record(z.string(), text)], {
  error: inBoth(
    'must be a text, or a text for each language by its tag',
    '必须是文字，或按语言代码每种语言一段文字',
  ),
});
