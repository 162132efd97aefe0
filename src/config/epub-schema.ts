import { z } from 'zod';
import { knownTags } from '../languages/registry.js';
import { localText, text } from './local-text-schema.js';

const MODES = ['interleaved', 'parallel-flows', 'popup', 'grid', ...knownTags];

const webAddress = z
  .string('must be an address on the web')
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
    error: 'must be an address on the web, https://…',
  });

/** The shape of `epub:` in `bulletin.yml`. */
export const epubSchema = z.strictObject({
  modes: z
    .array(
      z.enum(MODES as [string, ...string[]], {
        error: (issue) =>
          `unknown reading mode “${String(issue.input)}”; known are ${MODES.join(', ')}`,
      }),
    )
    .min(1)
    .refine((modes) => new Set(modes).size === modes.length, 'names a reading mode twice')
    .optional(),
  fonts: z.boolean('must be true or false').default(false),
  cover: z.string('must be the path of a picture, from the publication’s folder').optional(),
  series: z
    .strictObject({
      title: localText,
      position: text
        .refine((value) => /^\d+(\.\d+)*$/.test(value), 'must be a number, as 3 or 2.1')
        .optional(),
      identifier: text.optional(),
    })
    .optional(),
  licence: webAddress.optional(),
  'file-as': z.record(z.string(), z.string('must be text')).default({}),
  conformance: z
    .strictObject({
      standard: text,
      'certified-by': text.optional(),
      credential: text.optional(),
      report: webAddress.optional(),
    })
    .optional(),
});
