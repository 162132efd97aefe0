import { z } from 'zod';
import { chineseTags, isChinese } from '../languages/registry.js';
import type { LanguageTag, Side } from '../model/language.js';

const oneOf = (names: readonly string[]) => ({
  error: `must be ${names.map((name) => `“${name}”`).join(' or ')}`,
});

const exceptions = z
  .record(z.string(), z.string({ error: 'must be text' }), {
    error: 'must be a list of “written: converted”',
  })
  .refine((list) => Object.keys(list).every((written) => written.trim() !== ''), {
    error: 'has an empty text to be converted',
  });

/** How the text is given: quotation marks, script and readings of Chinese. */
export const textSettings = {
  quotes: z.enum(['curly', 'corner'], oneOf(['curly', 'corner'])).optional(),
  edition: z.enum(chineseTags as [string, ...string[]], oneOf(chineseTags)).optional(),
  conversion: z
    .strictObject({
      region: z.enum(['tw', 'hk'], oneOf(['tw', 'hk'])).default('tw'),
      words: z.enum(['keep', 'regional'], oneOf(['keep', 'regional'])).default('keep'),
      exceptions: exceptions.default({}),
    })
    .default({ region: 'tw', words: 'keep', exceptions: {} }),
  ruby: z.enum(['pinyin'], oneOf(['pinyin'])).optional(),
};

interface TextSettings {
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly quotes?: string | undefined;
  readonly edition?: string | undefined;
  readonly ruby?: string | undefined;
}

/** Settings for Chinese need a language that they are for. */
export function checkTextSettings(file: TextSettings, context: z.RefinementCtx): void {
  const chinese = [file.languages.verso, file.languages.recto].filter(isChinese);
  const refuse = (setting: keyof TextSettings, message: string): void => {
    context.addIssue({ code: 'custom', path: [setting], message });
  };
  for (const setting of ['quotes', 'edition', 'ruby'] as const) {
    if (file[setting] !== undefined && chinese.length === 0) {
      refuse(setting, 'is for Chinese, which is none of the publication’s languages');
    }
  }
  if (file.edition !== undefined && chinese.length > 1) {
    refuse('edition', 'makes one script of the other, and this publication is in both');
  }
}
