import { z } from 'zod';

/** The settings in `bulletin.yml` that concern the PDF as a file. */
export const pdfSettings = {
  reading: z
    .enum(['article', 'spread'], { error: 'must be “article” or “spread”' })
    .default('article'),
  claim: z.enum(['pdfua'], { error: 'must be “pdfua”' }).optional(),
  press: z.boolean({ error: 'must be true or false' }).default(false),
};
