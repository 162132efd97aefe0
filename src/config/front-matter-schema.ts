import { z } from 'zod';
import { isoDate } from './iso-date.js';

const line = z.union([z.string(), z.number().transform(String)], { error: 'must be text' });
const lines = z
  .union([line.transform((only) => [only]), z.array(line).min(1)], {
    error: 'must be a text or a list of texts',
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
