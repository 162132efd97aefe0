import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { article, withPublication } from '../check/check-texts.js';

const CLI = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));
const FILES = article(
  ['會議於9月15日舉行,很好。'],
  ['The meeting, held on September 16, was good.'],
);

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
    },
  ];
}

/** Run the compiled command on a publication, in English. */
const bifolio = (
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): ReturnType<typeof bifolioIn> => bifolioIn('C.UTF-8', files, ...args);

/** Run it in a locale. */
const bifolioIn = (
  locale: string,
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  withPublication(files, (folder) => {
    const all = [CLI, ...args.map((arg) => (arg === 'FOLDER' ? folder : arg))];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: locale },
    });
    return Promise.resolve({ code: status, stdout, stderr });
  });

describe('bifolio check', () => {
  it('says what is wrong with plugins, and with rules that nobody brings', async () => {
    const missing = await bifolio(FILES, 'check', 'FOLDER', '--plugins', './none.js');
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^error There is no module “\.\/none\.js” +plugins\/missing\n/);
    const rule = ['--rule', 'house/x=off'];
    expect((await bifolio(FILES, 'check', 'FOLDER', ...rule)).code).toBe(2);
    const plugins = fileURLToPath(new URL('../plugins/harbour/plugins.js', import.meta.url));
    const unknown = await bifolio(FILES, 'check', 'FOLDER', '--plugins', plugins, ...rule);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/^error There is no rule “house\/x” +check\/rule\n/);
  });

  it('tells people on standard error, and ends with 1 for errors', async () => {
    const { code, stdout, stderr } = await bifolio(FILES, 'check', 'FOLDER');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/a\/zh\.md\n3:\d+ +error .*pair\/date-agree/);
    const good = await bifolio(article(['甲。'], ['A.']), 'check', 'FOLDER');
    expect(good).toEqual({ code: 0, stdout: '', stderr: 'no problems found\n' });
  });

  it('prints JSON, SARIF and workflow commands', async () => {
    const json = JSON.parse(
      (await bifolio(FILES, 'check', 'FOLDER', '--format', 'json')).stdout,
    ) as unknown[];
    expect(json).toContainEqual(
      expect.objectContaining({
        file: 'a/zh.md',
        line: 3,
        ruleId: 'pair/date-agree',
        severity: 'error',
        counterpart: expect.objectContaining({ file: 'a/en.md', line: 3 }),
      }),
    );
    const sarif = JSON.parse(
      (await bifolio(FILES, 'check', 'FOLDER', '--format', 'sarif')).stdout,
    ) as Sarif;
    const [run] = sarif.runs;
    expect(sarif.version).toBe('2.1.0');
    expect(run.results).toHaveLength(json.length);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const github = (await bifolio(FILES, 'check', 'FOLDER', '--format', 'github')).stdout;
    expect(github).toMatch(/^::error file=.*a\/en\.md,line=3,col=\d+,title=pair\/date-agree::/m);
  });

  it.each([
    ['named from the root', '', 'issues/2026 03'],
    ['named from elsewhere', 'other', '../issues/2026 03/'],
    ['the working folder', 'issues/2026 03', '.'],
  ])('places messages by their paths in the repository: %s', async (_case, cwd, folder) => {
    const inFolder = Object.fromEntries(
      Object.entries({ 'bulletin.yml': 'title: T\ndate: 2026-01-01\n', ...FILES }).map(
        ([path, text]) => [`issues/2026 03/${path}`, text],
      ),
    );
    await withPublication({ ...inFolder, 'other/x': '', '.git/x': '' }, (root) => {
      const run = (format: string): string =>
        spawnSync(process.execPath, [CLI, 'check', folder, '--format', format], {
          encoding: 'utf8',
          cwd: join(root, cwd),
        }).stdout;
      expect(run('github')).toMatch(/^::error file=issues\/2026 03\/a\/en\.md,line=3,/m);
      const log = run('sarif');
      expect(log).toMatch(/"uri": "issues\/2026%2003\/a\/en\.md",\s*"uriBaseId": "%SRCROOT%"/);
      expect(log).not.toContain('"uri": "a/');
      return Promise.resolve();
    });
  });

  it('names a folder in which nothing is to be found by one path', async () => {
    const { stdout } = await bifolio({}, 'check', 'FOLDER/none', '--format', 'github');
    expect(stdout).toMatch(/^::error file=FOLDER\/none,/);
  });

  it('speaks Chinese in a Chinese locale', async () => {
    const { stderr } = await bifolioIn('zh_CN.UTF-8', FILES, 'check', 'FOLDER');
    expect(stderr).toMatch(/错误 +“9月15日”和“September 16”不是同一天 +pair\/date-agree/);
    expect(stderr).toContain('请查原稿哪个对，改正另一个');
    expect(stderr).toMatch(/对应之处是“a\/en\.md:3:\d+”/);
    expect(stderr).not.toMatch(/error|warning|\[note\]/);
    const other = await bifolioIn('zh_TW.UTF-8', FILES, 'check', 'FOLDER');
    expect(other.stderr).toMatch(/錯誤 +「9月15日」和「September 16」不是同一天/);
    expect(other.stderr).toContain('請查原稿哪個對');
  });

  it('gives programs English and Chinese, and people on GitHub their own language', async () => {
    const [message] = JSON.parse(
      (await bifolioIn('zh_CN.UTF-8', FILES, 'check', 'FOLDER', '--format', 'json')).stdout,
    ) as { message: string; chinese: { message: string; hint: string } }[];
    expect(message!.message).toBe('“9月15日” and “September 16” are not the same day');
    expect(message!.chinese).toEqual({
      message: '“9月15日”和“September 16”不是同一天',
      hint: '请查原稿哪个对，改正另一个',
    });
    const github = (locale: string): Promise<string> =>
      bifolioIn(locale, FILES, 'check', 'FOLDER', '--format', 'github').then(
        ({ stdout }) => stdout,
      );
    expect(await github('C')).toContain('are not the same day. Look in the original');
    expect(await github('zh_CN.UTF-8')).toContain('不是同一天。请查原稿');
    const sarif = (locale: string): Promise<string> =>
      bifolioIn(locale, FILES, 'check', 'FOLDER', '--format', 'sarif').then(({ stdout }) => stdout);
    expect(await sarif('C')).toContain('"language": "en-US"');
    const chinese = await sarif('zh_CN.UTF-8');
    expect(chinese).toContain('"language": "zh"');
    expect(chinese).toContain('两种语言写同样的日期');
  });

  it('mends what it can, and takes levels', async () => {
    const fixed = await bifolio(FILES, 'check', 'FOLDER', '--fix', '--rule', 'pair/date-agree=off');
    expect(fixed).toMatchObject({ code: 0, stderr: 'repairs made: 1\nno problems found\n' });
  });

  it('is not understood with a rule or a format that is none', async () => {
    expect((await bifolio(FILES, 'check', 'FOLDER', '--rule', 'zh/wide=off')).code).toBe(2);
    expect((await bifolio(FILES, 'check', 'FOLDER', '--format', 'xml')).code).toBe(2);
    expect((await bifolio({}, 'check', 'FOLDER/none')).code).toBe(1);
  });

  it('comes before a build, which says how to do without', async () => {
    const { code, stderr } = await bifolio(FILES, 'build', 'FOLDER', '--out', 'FOLDER/../none');
    expect(code).toBe(1);
    expect(stderr).toContain('pair/date-agree');
    expect(stderr).toContain('--no-check');
  });
});
