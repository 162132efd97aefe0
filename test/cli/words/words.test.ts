import { describe, expect, it } from 'vitest';
import { chooseWords, userLocale } from '../../../src/cli/words/choose-words.js';
import { english } from '../../../src/cli/words/english.js';
import { simplified } from '../../../src/cli/words/simplified.js';
import { traditional } from '../../../src/cli/words/traditional.js';

const names = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the command', () => {
  it('name the same values in every language', () => {
    for (const [key, text] of Object.entries(english)) {
      for (const table of [simplified, traditional]) {
        expect([key, names(table[key as keyof typeof table])]).toEqual([key, names(text)]);
      }
    }
  });

  it.each([
    ['C.UTF-8', english.newFolder],
    ['de_DE.UTF-8', english.newFolder],
    ['zhuang', english.newFolder],
    ['zh_TW.UTF-8', traditional.newFolder],
    ['zh-Hant-HK', traditional.newFolder],
    ['zh_CN.UTF-8', '新文件夹，或空的文件夹'],
    ['zh-Hans', '新文件夹，或空的文件夹'],
    ['zh', '新文件夹，或空的文件夹'],
  ])('are chosen by the locale: %s', (locale, expected) => {
    expect(chooseWords(locale)('newFolder')).toBe(expected);
  });

  it('are those of the mainland in one script, and those of Taiwan in the other', () => {
    const inSimplified = Object.values(simplified).join('\n');
    const inTraditional = Object.values(traditional).join('\n');
    for (const word of ['默认', '示例', '软件包', '命令']) expect(inSimplified).toContain(word);
    expect(inSimplified).not.toMatch(/预设|范例|套件|指令|资料夹|文字、/);
    for (const word of ['預設', '範例', '套件', '指令']) expect(inTraditional).toContain(word);
    expect(inTraditional).not.toMatch(/默認|示例|軟件|命令[^列]/);
  });

  it('leave what is filled in as it is', () => {
    const say = chooseWords('zh_CN');
    expect(say('written', { count: 3, folder: '資料夾/{count}' })).toBe(
      '資料夾/{count} 里写了 3 个文件',
    );
  });

  it('take the locale from the environment as POSIX orders it', () => {
    const env = { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' };
    expect(userLocale(env)).toBe('zh_TW');
    expect(userLocale({ ...env, LC_ALL: 'C' })).toBe('C');
    expect(userLocale({})).toBe(Intl.DateTimeFormat().resolvedOptions().locale);
  });
});
