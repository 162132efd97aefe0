import { z } from 'zod';

/** A text; a number that YAML has read counts as one. */
export const text = z.union([z.string(), z.number().transform(String)], {
  error: 'must be text',
});

/** One text for both languages, or one for each by its tag. */
export const localText = z.union([text, z.record(z.string(), text)], {
  error: 'must be a text, or a text for each language by its tag',
});
