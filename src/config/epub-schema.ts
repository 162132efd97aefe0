import { z } from 'zod';
import { knownTags } from '../languages/registry.js';
import { inBoth } from './check-value.js';
import { localText, text } from './local-text-schema.js';

const MODES = ['interleaved', 'parallel-flows', 'popup', 'grid', ...knownTags];

const webAddress = z
  .string(inBoth('must be an address on the web', '必须是网址'))
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
    error: inBoth('must be an address on the web, https://…', '必须是网址，以 https:// 开头'),
  });

/** The shape of `epub:` in `bulletin.yml`. */
export const epubSchema = z.strictObject({
  modes: z
    .array(
      z.enum(MODES as [string, ...string[]], {
        error: (issue) =>
          inBoth(
            `unknown reading mode “${String(issue.input)}”; known are ${MODES.join(', ')}`,
            `没有“${String(issue.input)}”这种阅读方式；可用的有 ${MODES.join('、')}`,
          ),
      }),
    )
    .min(1)
    .refine(
      (modes) => new Set(modes).size === modes.length,
      inBoth('names a reading mode twice', '同一种阅读方式写了两次'),
    )
    .optional(),
  fonts: z.boolean(inBoth('must be true or false', '必须是 true 或 false')).default(false),
  cover: z
    .string(
      inBoth(
        'must be the path of a picture, from the publication’s folder',
        '必须是图片的路径，从出版物的文件夹算起',
      ),
    )
    .optional(),
  series: z
    .strictObject({
      title: localText,
      position: text
        .refine(
          (value) => /^\d+(\.\d+)*$/.test(value),
          inBoth('must be a number, as 3 or 2.1', '必须是数字，例如 3 或 2.1'),
        )
        .optional(),
      identifier: text.optional(),
    })
    .optional(),
  licence: webAddress.optional(),
  'file-as': z.record(z.string(), z.string(inBoth('must be text', '必须是文字'))).default({}),
  conformance: z
    .strictObject({
      standard: text,
      'certified-by': text.optional(),
      credential: text.optional(),
      report: webAddress.optional(),
    })
    .optional(),
});
