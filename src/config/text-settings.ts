import { z } from 'zod';
import { chineseTags, isChinese } from '../languages/registry.js';
import type { TypeSize, WritingDirection } from '../model/config.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import { inBoth } from './check-value.js';

const oneOf = (names: readonly string[]) => ({
  error: inBoth(
    `must be ${names.map((name) => `“${name}”`).join(' or ')}`,
    `必须是${names.map((name) => `“${name}”`).join('或')}`,
  ),
});

const exceptions = z
  .record(z.string(), z.string({ error: inBoth('must be text', '必须是文字') }), {
    error: inBoth('must be a list of “written: converted”', '必须是一列“原文: 转换后”'),
  })
  .refine((list) => Object.keys(list).every((written) => written.trim() !== ''), {
    error: inBoth('has an empty text to be converted', '有一项要转换的文字是空的'),
  });

/** A word of Chinese and its syllables, one for each character. */
const readings = z.record(
  z.string(),
  z.string({ error: inBoth('must be syllables', '必须是音节') }),
  {
    error: inBoth('must be a list of “word: syllables”', '必须是一列“词: 音节”'),
  },
);

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
  readings: readings.default({}),
};

/** Readings stand within the leading: with less than this share of the size they push lines apart. */
const LEADING_WITH_READINGS = 1.9;

interface TextSettings {
  readonly writing: WritingDirection;
  readonly 'pair-numbers': boolean;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly quotes?: string | undefined;
  readonly edition?: string | undefined;
  readonly ruby?: string | undefined;
  readonly readings: Readonly<Record<string, string>>;
  readonly sizes?: Readonly<Record<Side, TypeSize>> | undefined;
}

/** Settings for Chinese need a language that they are for. */
export function checkTextSettings(file: TextSettings, context: z.RefinementCtx): void {
  const chinese = [file.languages.verso, file.languages.recto].filter(isChinese);
  const refuse = (
    setting: 'writing' | 'pair-numbers' | 'quotes' | 'edition' | 'ruby',
    message: string,
  ): void => {
    context.addIssue({ code: 'custom', path: [setting], message });
  };
  for (const setting of ['quotes', 'edition', 'ruby'] as const) {
    if (file[setting] !== undefined && chinese.length === 0) {
      refuse(
        setting,
        inBoth(
          'is for Chinese, which is none of the publication’s languages',
          '只用于中文，而这份出版物没有中文',
        ),
      );
    }
  }
  if (file.writing === 'vertical') {
    if (chinese.length === 0) {
      refuse(
        'writing',
        inBoth(
          'vertical is for Chinese, which is none of the publication’s languages',
          'vertical 只用于中文，而这份出版物没有中文',
        ),
      );
    }
    if (file['pair-numbers']) {
      refuse(
        'pair-numbers',
        inBoth(
          'are for two languages, and a vertical edition has Chinese alone',
          '用于两种语言，而竖排版只有中文',
        ),
      );
    }
  }
  for (const [word, syllables] of Object.entries(file.readings)) {
    const [characters, count] = [Array.from(word).length, syllables.trim().split(/\s+/u).length];
    if (word.trim() === '' || characters !== count) {
      context.addIssue({
        code: 'custom',
        path: ['readings', word],
        message: inBoth(
          `has ${String(count)} syllables for ${String(characters)} characters; part the syllables by blanks`,
          `${String(characters)} 个字有 ${String(count)} 个音节；音节之间请用空格隔开`,
        ),
      });
    }
  }
  for (const side of SIDES) {
    const { size, leading } = file.sizes?.[side] ?? { size: 0, leading: 0 };
    const least = size * LEADING_WITH_READINGS;
    if (file.ruby !== undefined && isChinese(file.languages[side]) && leading < least) {
      context.addIssue({
        code: 'custom',
        path: ['sizes', side, 'leading'],
        message: inBoth(
          `must be ${least.toFixed(1)} or more: readings need the room between the lines`,
          `必须不小于 ${least.toFixed(1)}：注音要占行间的位置`,
        ),
      });
    }
  }
  if (file.edition !== undefined && chinese.length > 1) {
    refuse(
      'edition',
      inBoth(
        'makes one script of the other, and this publication is in both',
        '是把一种字形转成另一种，而这份出版物两种都有',
      ),
    );
  }
}
