import { z } from 'zod';
import { inBoth } from './check-value.js';

/** The settings in `bulletin.yml` that concern what stands on a page. */
export const pageSettings = {
  writing: z
    .enum(['horizontal', 'vertical'], {
      error: inBoth('must be “horizontal” or “vertical”', '必须是“horizontal”或“vertical”'),
    })
    .default('horizontal'),
  contents: z
    .boolean({ error: inBoth('must be true or false', '必须是 true 或 false') })
    .default(true),
  'pair-numbers': z
    .boolean({ error: inBoth('must be true or false', '必须是 true 或 false') })
    .default(false),
  level: z
    .enum(['paragraphs', 'headings'], {
      error: inBoth('must be “paragraphs” or “headings”', '必须是“paragraphs”或“headings”'),
    })
    .default('paragraphs'),
};
