import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/cli/examples.js';
import { bifolio as program } from '../../src/cli/program.js';
import { columnsOf } from '../../src/cli/help-layout.js';
import { chooseWords } from '../../src/cli/words/choose-words.js';
import { bifolio } from './bifolio.js';

/** What `--help` prints of a command. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

const commands = program(chooseWords('C'), '1.0.0')
  .commands.map((command) => command.name())
  .filter((name) => !['complete', 'help'].includes(name));

describe('the help', () => {
  it.each(commands)('of %s has examples', (name) => {
    const command = program(chooseWords('C'), '1.0.0').commands.find(
      (each) => each.name() === name,
    )!;
    expect(helpOf(command)).toContain(`Examples:\n  ${EXAMPLES[name]![0]!}`);
  });

  it.each(commands)('of %s is in Chinese for a Chinese locale', (name) => {
    const command = program(chooseWords('zh_TW'), '1.0.0').commands.find(
      (each) => each.name() === name,
    )!;
    const help = helpOf(command);
    expect(help).toContain('選項：');
    // Each option is described in Chinese; its line may go on below.
    const options = help
      .split('選項：')[1]!
      .split('範例：')[0]!
      .trim()
      .split(/\n {2}(?=-)/);
    for (const option of options) expect(option).toMatch(/\p{Script=Han}/u);
  });
});

describe('a command that is not understood', () => {
  it.each([
    ['zh_CN', ['chekc'], '错误：没有“chekc”这个命令\n是不是 check？\n'],
    ['zh_TW', ['build', '--nope'], '錯誤：沒有「--nope」這個選項\n'],
    ['zh_TW', ['new'], '錯誤：缺少參數「folder」\n'],
    ['zh_CN', ['check', '--rule'], '错误：选项“--rule <id=level>”缺少值\n'],
    ['zh_CN', ['doctor', 'x'], '错误：参数太多：给了 1 个，只用 0 个\n'],
    [
      'zh_CN',
      ['check', '--format', 'xml'],
      '错误：“xml”不能作为“--format <format>”的值。可用的有：pretty, json, sarif, github。\n',
    ],
    ['zh_TW', ['export', 'x'], '錯誤：「x」不能作為「format」的值。可用的有：tmx, xliff, tsv。\n'],
    ['zh_TW', ['build', '--only', 'x'], '「x」不能作為「--only <outputs>」的值。可用的有：pdf'],
    ['C', ['export', 'x'], 'error: “x” is no value of “format”. Known are tmx, xliff, tsv.\n'],
    ['C', ['buidl'], 'error: there is no command “buidl”\nIs build meant?\n'],
  ])('is told in the language of %s: %j', async (locale, args, expected) => {
    const { code, stderr } = await bifolio(args, { env: { LC_ALL: locale } });
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  it('is shown help whose lines are no wider than the terminal', () => {
    for (const locale of ['C', 'zh_CN', 'zh_TW']) {
      for (const command of program(chooseWords(locale), '1.0.0').commands) {
        if (command.name() === 'complete') continue;
        const help = helpOf(command.configureOutput({ getOutHelpWidth: () => 80 }));
        const lines = help.split('\n').filter((line) => !line.startsWith('  bifolio '));
        for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
        if (locale !== 'C') expect(help).not.toMatch(/\[options\]|\[command\]|display help/);
      }
    }
  });
});

describe('bifolio completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { code, stdout } = await bifolio(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('bifolio complete --');
  });

  it('offers commands, options and their values', async () => {
    const offered = async (...words: string[]): Promise<string[]> =>
      (await bifolio(['complete', '--', ...words])).stdout
        .split('\n')
        .map((line) => line.split('\t')[0]!);
    expect(await offered('')).toEqual(expect.arrayContaining(['new', 'build', 'doctor']));
    expect(await offered('build', '--')).toEqual(expect.arrayContaining(['--out', '--only']));
    expect(await offered('new', 'x', '--format', 'A')).toEqual(
      expect.arrayContaining(['A4', 'A5']),
    );
    expect(await offered('build', 'templates/n')).toContain('templates/new/');
    expect(await offered('build', 'packa')).not.toContain('package.json');
    expect(await offered('import', 'packa')).toContain('package.json');
    expect(await offered('build', '--out', 'templ')).toContain('templates/');
  });
});

describe('bifolio doctor', () => {
  it('says what was found', async () => {
    const { code, stdout } = await bifolio(['doctor', '--json']);
    const findings = JSON.parse(stdout) as { topic: string; state: string; found: string }[];
    expect(code).toBe(0);
    expect(findings.map(({ topic }) => topic)).toEqual([
      ...['node', 'browser', 'fonts', 'memory', 'disk', 'java'],
    ]);
    expect(findings[0]).toEqual({ topic: 'node', state: 'good', found: process.versions.node });
    expect(findings[1]!.found).toMatch(/^\d+\.\d+/);
  });

  it('exits with 1 where no book can be made, and says what to do', async () => {
    const env = { BIFOLIO_BROWSER: '/nowhere/browser', LC_ALL: 'zh_TW.UTF-8' };
    const { code, stdout } = await bifolio(['doctor'], { env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✖ 瀏覽器: 瀏覽器「\/nowhere\/browser」不存在/);
    expect(stdout).toContain('沒有瀏覽器就無法製作頁面');
  });
});
