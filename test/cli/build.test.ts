import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CLI = new URL('../../lib/cli/main.js', import.meta.url).pathname;
const SMALL = new URL('../publications/small/', import.meta.url).pathname;

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the compiled command; `onProgress` is told of what it prints while it works. */
function bifolio(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  onProgress: (text: string, interrupt: () => void) => void = () => undefined,
): Promise<Finished> {
  // What an earlier run has kept would hide what this one does.
  const anew = args[0] === 'build' ? ['--no-cache'] : [];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args.slice(0, 1), ...anew, ...args.slice(1)], {
      env: { ...process.env, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
      onProgress(stderr, () => child.kill('SIGINT'));
    });
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

describe('bifolio build', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives the same bytes in any folder, time zone and language', async () => {
    const elsewhere = join(folder, '另一處 folder');
    await cp(SMALL, elsewhere, { recursive: true });
    const sums = async (out: string): Promise<Record<string, string>> => {
      const names = await readdir(out);
      const entries = names.map(async (name) => [
        name,
        createHash('sha256')
          .update(await readFile(join(out, name)))
          .digest('hex'),
      ]);
      return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
    };
    const one = await bifolio(['build', SMALL, '--out', join(folder, 'one')], { TZ: 'UTC' });
    const two = await bifolio(['build', elsewhere, '--out', join(folder, 'two')], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'zh_TW.UTF-8',
    });
    expect([one.code, two.code]).toEqual([0, 0]);
    const expected = await sums(join(folder, 'one'));
    expect(Object.keys(expected).sort()).toEqual([
      'manifest.json',
      'proof.json',
      'small.epub',
      'small.html',
      'small.pdf',
    ]);
    expect(await sums(join(folder, 'two'))).toEqual(expected);
  });

  it('says in the reader’s language why there is no book', async () => {
    const why = async (locale: string): Promise<string> => {
      const { code, stderr } = await bifolio(['build', folder, '--quiet'], { LC_ALL: locale });
      expect(code).toBe(1);
      return stderr;
    };
    expect(await why('C.UTF-8')).toContain('no bulletin.yml was found');
    expect(await why('zh_CN.UTF-8')).toMatch(/错误 .*里没有出版物：找不到 bulletin\.yml/);
    expect(await why('zh_TW.UTF-8')).toContain('請給出 bulletin.yml 所在的資料夾');
  });

  it('states every file’s size and sum in the manifest', async () => {
    const out = join(folder, 'out');
    const { code, stdout } = await bifolio([
      'build',
      SMALL,
      '--out',
      out,
      '--json',
      '--only',
      'epub,html',
    ]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { ok: boolean; files: { path: string }[] };
    expect(report.ok).toBe(true);
    expect(await readdir(out)).toEqual(['manifest.json', 'proof.json', 'small.epub', 'small.html']);
    const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      files: { path: string; size: number; sha256: string }[];
    };
    for (const { path, size, sha256 } of files) {
      const bytes = await readFile(join(out, path));
      expect(bytes.length).toBe(size);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('says which files are of an earlier build', async () => {
    const out = join(folder, 'out');
    await bifolio(['build', SMALL, '--out', out, '--only', 'html,epub']);
    const { code, stderr } = await bifolio(['build', SMALL, '--out', out, '--only', 'html']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/“small\.epub” is of an earlier build.*output\/older/);
    expect(await readdir(out)).toContain('small.epub');
    const again = await bifolio(['build', SMALL, '--out', out, '--only', 'html', '--json']);
    expect((JSON.parse(again.stdout) as { messages: unknown[] }).messages).toEqual([]);
  });

  it('exits with 1 for a manuscript with errors, naming file, line, code and remedy', async () => {
    const manuscript = join(folder, 'bad');
    await cp(SMALL, manuscript, { recursive: true });
    await writeFile(join(manuscript, '01-one/zh.md'), '# 題\n\n![圖](no.png)\n');
    const { code, stderr } = await bifolio([
      'build',
      manuscript,
      '--out',
      join(folder, 'out'),
      '-q',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/01-one\/zh\.md/);
    expect(stderr).toMatch(/3:1\s+error\s+The picture “no\.png” was not found\s+image\/missing/);
    expect(stderr).toMatch(/Check the name/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([[['build', '--colour']], [['build', '--only', 'docx']], [['bake']]])(
    'exits with 2 for wrong use: %j',
    async (args) => {
      const { code, stderr } = await bifolio(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: /);
    },
  );

  it('leaves the output folder as it was when interrupted', async () => {
    const out = join(folder, 'out');
    await cp(SMALL, out, { recursive: true });
    const before = await readdir(out);
    let interrupted = false;
    const { code } = await bifolio(['build', SMALL, '--out', out], {}, (text, interrupt) => {
      if (!interrupted && text.includes('measure')) {
        interrupted = true;
        interrupt();
      }
    });
    expect(code).toBe(130);
    expect(await readdir(out)).toEqual(before);
  });
});
