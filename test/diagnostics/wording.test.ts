import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import { missingImage } from '../../src/diagnostics/problems/pictures.js';
import { blockAlone } from '../../src/diagnostics/problems/pairing.js';
import { noHistory } from '../../src/diagnostics/problems/release.js';
import { both } from '../../src/diagnostics/problem.js';
import { readerOf, wordingFor } from '../../src/diagnostics/wording.js';

const traditional = (chinese: string): string => wordingFor('traditional')(both('', chinese));

describe('the reader', () => {
  it.each([
    ['C.UTF-8', 'english'],
    ['de_DE.UTF-8', 'english'],
    ['zhuang', 'english'],
    ['zh_CN.UTF-8', 'simplified'],
    ['zh-Hans-HK', 'simplified'],
    ['zh', 'simplified'],
    ['zh_TW.UTF-8', 'traditional'],
    ['zh-Hant', 'traditional'],
  ])('of the locale %s reads %s', (locale, reader) => {
    expect(readerOf(locale)).toBe(reader);
  });
});

describe('Traditional wording', () => {
  it('converts our words, and nothing of the manuscript’s', () => {
    expect(traditional('找不到图片“国.png”，请检查文件“网络”')).toBe(
      '找不到圖片「国.png」，請檢查檔案「网络」',
    );
    expect(traditional('没有文件')).toBe('沒有檔案');
  });

  it.each([
    ['“他说“国””没有对应', '「他说“国”」沒有對應'],
    ['““”在这一段里没有配对', '「“」在這一段裡沒有配對'],
    ['“””在这一段里没有配对', '「”」在這一段裡沒有配對'],
  ])('takes marks inside of marks for a value: %s', (text, expected) => {
    expect(traditional(text)).toBe(expected);
  });
});

describe('a report', () => {
  const diagnostics = new Diagnostics();
  diagnostics.report('a/zh.md', missingImage('国.png'), { line: 3, column: 1 });
  diagnostics.report('a/zh.md', blockAlone(), { line: 12, column: 1 });
  diagnostics.report('bulletin.yml', noHistory());

  it('is in English by default', () => {
    expect(diagnostics.toString()).toContain('3:1  error   The picture “国.png” was not found');
    expect(diagnostics.toString()).toContain('3 messages (✖ 1 error, ⚠ 1 warning)');
  });

  it.each([false, true])('is in Chinese for whom reads it, in columns (colours: %s)', (color) => {
    const report = diagnostics.toString({ color, wording: wordingFor('simplified') });
    const plain = report.replace(/\u001B\[\d+m/gu, '');
    expect(plain.split('\n').map((line) => line.replace(/ {2,}\S*\/\S+ +bifolio$/u, ''))).toEqual([
      'a/zh.md',
      '3:1  错误    找不到图片“国.png”',
      '  建议：',
      '    请检查名称；路径从 Markdown 文件所在的文件夹算起',
      '12:1 警告    这一块在另一种语言里没有对应，对页留白',
      '  建议：',
      '    请译出；如果只给一种语言看，请用 :::only … ::: 包起来',
      '',
      'bulletin.yml',
      expect.stringMatching(/^ +提示 +发布说明里没有列出改动/),
      '  建议：',
      '    请用 Git 管理出版物，每次发布打一个标签',
      '',
      '共 3 条（✖ 1 个错误，⚠ 1 个警告）',
    ]);
    expect(report.includes('\u001B[31m错误\u001B[39m')).toBe(color);
  });
});
