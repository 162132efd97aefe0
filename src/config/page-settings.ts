import { z } from 'zod';

/** The settings in `bulletin.yml` that concern what stands on a page. */
export const pageSettings = {
  writing: z
    .enum(['horizontal', 'vertical'], { error: 'must be “horizontal” or “vertical”' })
    .default('horizontal'),
  'pair-numbers': z.boolean({ error: 'must be true or false' }).default(false),
  level: z
    .enum(['paragraphs', 'headings'], { error: 'must be “paragraphs” or “headings”' })
    .default('paragraphs'),
};
