import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/cli/examples.js';
import { bifolio as program } from '../../src/cli/program.js';
import { chooseWords } from '../../src/cli/words/choose-words.js';
import { bifolio } from './bifolio.js';

/** What `--help` prints of a command. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

const commands = (await chooseWords('C').then((say) => program(say, '1.0.0'))).commands
  .map((command) => command.name())
  .filter((name) => !['complete', 'help'].includes(name));

describe('the help', () => {
  it.each(commands)('of %s has examples', async (name) => {
    const command = program(await chooseWords('C'), '1.0.0').commands.find(
      (each) => each.name() === name,
    )!;
    expect(helpOf(command)).toContain(`Examples:\n  ${EXAMPLES[name]![0]!}`);
  });

  it.each(commands)('of %s is in Chinese for a Chinese locale', async (name) => {
    const command = program(await chooseWords('zh_TW'), '1.0.0').commands.find(
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
