import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bifolio } from './bifolio.js';

describe('bifolio new', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes what bifolio build builds, without asking', async () => {
    const made = await bifolio(['new', 'letters', '--yes', '--theme', 'quiet'], { cwd: folder });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/npm install\n {2}npm start/);
    const built = await bifolio(['build'], { cwd: join(folder, 'letters') });
    expect(built.code).toBe(0);
    expect(built.stdout).toMatch(/letters\.pdf[^]*complete and in step/);
    expect(built.stderr).not.toMatch(/warning|error/);
    expect(await readdir(join(folder, 'letters', 'dist'))).toContain('letters.epub');
  });

  it('takes the other language where one side is given the usual one', async () => {
    const { code } = await bifolio(['new', 'letters', '-y', '--verso', 'en'], { cwd: folder });
    expect(code).toBe(0);
    expect(await readdir(join(folder, 'letters/manuscript/01-welcome'))).toEqual([
      'en.md',
      'zh-Hant.md',
    ]);
  });

  it.each([
    [['new', 'x'], /no terminal/],
    [['new', 'x', '-y', '--verso', 'en', '--recto', 'en'], /two languages/],
    [['new', 'x', '-y', '--verso', 'tlh'], /“tlh” is no value.*zh-Hant, zh-Hans, en/],
    [['new'], /“folder” is missing/],
  ])('exits with 2 and writes nothing: %j', async (args, why) => {
    const { code, stderr } = await bifolio(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
    expect(await readdir(folder)).toEqual([]);
  });

  it('exits with 1 where the folder is not empty', async () => {
    const { code, stderr } = await bifolio(['new', '.', '-y'], { cwd: join(folder, '..') });
    expect(code).toBe(1);
    expect(stderr).toMatch(/is not empty.*new\/not-empty/);
  });
});
