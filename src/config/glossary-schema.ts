import { z } from 'zod';
import { inBoth } from './check-value.js';

const text = z
  .string(inBoth('must be text', '必须是文字'))
  .trim()
  .min(1, inBoth('must not be empty', '不能为空'));
const texts = z.union([text.transform((only) => [only]), z.array(text)], {
  error: inBoth('must be a text or a list of texts', '必须是文字，或一列文字'),
});

const term = z.strictObject(
  {
    term: text,
    allowed: texts.refine(
      (list) => list.length > 0,
      inBoth('must name a rendering', '必须写出译法'),
    ),
    forbidden: texts.default([]),
  },
  inBoth('must be a term with its renderings', '必须是术语及其译法'),
);

const name = z.strictObject(
  {
    name: text,
    rendering: text,
    order: z
      .enum(
        ['family-first', 'given-first'],
        inBoth('must be “family-first” or “given-first”', '必须是“family-first”或“given-first”'),
      )
      .default('family-first'),
  },
  inBoth('must be a name with its rendering', '必须是人名及其译法'),
);

/** Terms or names of which none is listed twice. */
const distinct =
  <Entry>(nameOf: (entry: Entry) => string) =>
  (entries: readonly Entry[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      if (seen.has(nameOf(entry))) {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: inBoth(`“${nameOf(entry)}” is listed twice`, `“${nameOf(entry)}”列了两次`),
        });
      }
      seen.add(nameOf(entry));
    }
  };

/** The shape of `glossary.yml`. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(term, inBoth('must be a list of terms', '必须是一列术语'))
    .superRefine(distinct((entry: { term: string }) => entry.term))
    .default([]),
  names: z
    .array(name, inBoth('must be a list of names', '必须是一列人名'))
    .superRefine(distinct((entry: { name: string }) => entry.name))
    .default([]),
});
