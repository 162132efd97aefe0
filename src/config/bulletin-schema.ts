import { z } from 'zod';
import { defaultTags, knownTags } from '../languages/registry.js';
import { checkSchema } from './check-schema.js';
import { inBoth } from './check-value.js';
import { epubSchema } from './epub-schema.js';
import { fontSettings } from './font-settings.js';
import { isoDate } from './iso-date.js';
import { localText, text } from './local-text-schema.js';
import { formatNames } from './page-formats.js';
import { pageSettings } from './page-settings.js';
import { pdfSettings } from './pdf-schema.js';
import { checkTextSettings, textSettings } from './text-settings.js';
import { themeNames } from './themes.js';

const tag = z.enum(knownTags as [string, ...string[]], {
  error: (issue) =>
    inBoth(
      `unknown language “${String(issue.input)}”; known are ${knownTags.join(', ')}`,
      `没有“${String(issue.input)}”这种语言；可用的有 ${knownTags.join('、')}`,
    ),
});

const names = z.union([text.transform((name) => [name]), z.array(text)]);
const localNames = z.union([names, z.record(z.string(), names)], {
  error: inBoth(
    'must be a list of names, or one for each language by its tag',
    '必须是一列名字，或按语言代码每种语言一列',
  ),
});

const typeSize = z.strictObject({
  size: z.number().min(6).max(24),
  leading: z.number().min(7).max(40),
});

const settings = z.strictObject({
  slug: z
    .string(inBoth('must be a name for the files in dist/', '必须是 dist/ 里文件的名称'))
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u,
      inBoth('may hold letters, digits, “.”, “_” and “-” only', '只能有字母、数字、“.”、“_”和“-”'),
    )
    .default('bulletin'),
  title: localText.refine(
    (value) =>
      (typeof value === 'string' ? [value] : Object.values(value)).every(
        (each) => each.trim() !== '',
      ),
    inBoth('must not be empty', '不能为空'),
  ),
  subtitle: localText.default(''),
  number: localText.default(''),
  date: isoDate,
  languages: z
    .strictObject({ verso: tag, recto: tag })
    .refine(
      ({ verso, recto }) => verso !== recto,
      inBoth('the two sides need two languages', '左右两页必须是两种语言'),
    )
    .default(defaultTags),
  publisher: localText.default(''),
  rights: localText.default(''),
  contact: text.optional(),
  identifier: text.optional(),
  credits: z.array(z.strictObject({ role: localText, names: localNames })).default([]),
  articles: z
    .array(z.string())
    .refine(
      (names) => new Set(names).size === names.length,
      inBoth('names an article twice', '同一篇文章写了两次'),
    )
    .optional(),
  format: z
    .enum(formatNames as [string, ...string[]], {
      error: (issue) =>
        inBoth(
          `unknown format “${String(issue.input)}”; known are ${formatNames.join(', ')}`,
          `没有“${String(issue.input)}”这种开本；可用的有 ${formatNames.join('、')}`,
        ),
    })
    .default(formatNames[0] ?? ''),
  theme: z
    .union(
      [z.enum(themeNames as [string, ...string[]]), z.string()],
      inBoth(
        'must be the name of a theme, or the path of a style sheet',
        '必须是一种风格的名称，或样式表的路径',
      ),
    )
    .optional(),
  fonts: fontSettings,
  sizes: z.strictObject({ verso: typeSize, recto: typeSize }).optional(),
  outputs: z
    .array(z.enum(['pdf', 'epub', 'html']))
    .min(1)
    .default(['pdf', 'epub', 'html']),
  ...pageSettings,
  ...pdfSettings,
  ...textSettings,
  epub: epubSchema.prefault({}),
  check: checkSchema.prefault({}),
});

/** The shape of `bulletin.yml`, before languages are filled in. */
export const bulletinSchema = settings.superRefine(checkTextSettings);

export type BulletinFile = z.output<typeof bulletinSchema>;
