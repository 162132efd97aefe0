import { z } from 'zod';
import { inBoth } from './check-value.js';
import { isoDate } from './iso-date.js';

const line = z.union([z.string(), z.number().transform(String)], {
  error: inBoth('must be text', '必须是文字'),
});
const lines = z
  .union([line.transform((only) => [only]), z.array(line).min(1)], {
    error: inBoth('must be a text or a list of texts', '必须是文字，或一列文字'),
  })
  .transform((all) => all.map((each) => each.trim()).filter((each) => each !== ''));

/** The front matter of one language's article. */
export const frontMatterSchema = z.strictObject({
  title: lines.optional(),
  author: lines.default([]),
  photo: lines.default([]),
  translator: lines.default([]),
  date: isoDate.optional(),
});
