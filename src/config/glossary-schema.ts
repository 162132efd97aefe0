import { z } from 'zod';

const text = z.string('must be text').trim().min(1, 'must not be empty');
const texts = z.union([text.transform((only) => [only]), z.array(text)], {
  error: 'must be a text or a list of texts',
});

const term = z.strictObject(
  {
    term: text,
    allowed: texts.refine((list) => list.length > 0, 'must name a rendering'),
    forbidden: texts.default([]),
  },
  'must be a term with its renderings',
);

const name = z.strictObject(
  {
    name: text,
    rendering: text,
    order: z
      .enum(['family-first', 'given-first'], 'must be “family-first” or “given-first”')
      .default('family-first'),
  },
  'must be a name with its rendering',
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
          message: `“${nameOf(entry)}” is listed twice`,
        });
      }
      seen.add(nameOf(entry));
    }
  };

/** The shape of `glossary.yml`. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(term, 'must be a list of terms')
    .superRefine(distinct((entry: { term: string }) => entry.term))
    .default([]),
  names: z
    .array(name, 'must be a list of names')
    .superRefine(distinct((entry: { name: string }) => entry.name))
    .default([]),
});
