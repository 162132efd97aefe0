import { describe, expect, it } from 'vitest';
import { chinese } from '../../../src/cli/words/chinese.js';
import { chooseWords, userLocale } from '../../../src/cli/words/choose-words.js';
import { english } from '../../../src/cli/words/english.js';

const names = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the command', () => {
  it('name the same values in every language', () => {
    for (const [key, text] of Object.entries(english)) {
      expect([key, names(chinese[key as keyof typeof chinese])]).toEqual([key, names(text)]);
    }
  });

  it.each([
    ['C.UTF-8', english.newFolder],
    ['de_DE.UTF-8', english.newFolder],
    ['zhuang', english.newFolder],
    ['zh_TW.UTF-8', chinese.newFolder],
    ['zh-Hant-HK', chinese.newFolder],
    ['zh_CN.UTF-8', '新文件夹，或空的文件夹'],
    ['zh-Hans', '新文件夹，或空的文件夹'],
    ['zh', '新文件夹，或空的文件夹'],
  ])('are chosen by the locale: %s', async (locale, expected) => {
    expect((await chooseWords(locale))('newFolder')).toBe(expected);
  });

  it('leave what is filled in as it is', async () => {
    const say = await chooseWords('zh_CN');
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
