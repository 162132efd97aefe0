import { z } from 'zod';
import { inBoth } from './check-value.js';

/** The settings in `bulletin.yml` that concern the PDF as a file. */
export const pdfSettings = {
  reading: z
    .enum(['article', 'spread'], {
      error: inBoth('must be “article” or “spread”', '必须是“article”或“spread”'),
    })
    .default('article'),
  claim: z.enum(['pdfua'], { error: inBoth('must be “pdfua”', '必须是“pdfua”') }).optional(),
  press: z
    .boolean({ error: inBoth('must be true or false', '必须是 true 或 false') })
    .default(false),
};
