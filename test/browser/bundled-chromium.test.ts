import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledChromium } from '../../src/browser/bundled-chromium.js';
import { bundledRunsHere } from '../../src/browser/bundled-package.js';
import type { BundledChromium } from '../../src/browser/bundled-chromium.js';

describe.skipIf(!bundledRunsHere())('the bundled browser', () => {
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(async () => {
    await rm(cache, { recursive: true, force: true });
  });

  it('is unpacked once by two who come at the same time, for its user alone', async () => {
    const [first, second] = await Promise.all([bundledChromium(cache), bundledChromium(cache)]);
    expect(second).toEqual(first);
    expect(versionToldBy(first)).toContain('147.');
    const folders = await readdir(cache);
    expect(folders).toHaveLength(1);
    expect((await stat(join(cache, folders[0]!))).mode & 0o777).toBe(0o700);
  });

  it('is unpacked again if a file of it was changed or added, and not otherwise', async () => {
    const browser = await bundledChromium(cache);
    const unpackedAt = (await stat(browser.executablePath)).ino;
    await bundledChromium(cache);
    expect((await stat(browser.executablePath)).ino).toBe(unpackedAt);

    await appendFile(browser.executablePath, 'x');
    expect(await bundledChromium(cache)).toEqual(browser);
    expect(versionToldBy(browser)).toContain('147.');

    const planted = join(browser.libraryPath, 'libc.so.6');
    await writeFile(planted, '');
    await bundledChromium(cache);
    await expect(stat(planted)).rejects.toThrow('ENOENT');
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('is not trusted in a folder that others can open', async () => {
    const { executablePath } = await bundledChromium(cache);
    await chmod(dirname(dirname(executablePath)), 0o755);
    await expect(bundledChromium(cache)).rejects.toMatchObject({
      code: 'browser/cache',
      message: expect.stringContaining('belongs to you alone') as string,
    });
  });
});

function versionToldBy({ executablePath, libraryPath }: BundledChromium): string {
  const env = { LD_LIBRARY_PATH: libraryPath };
  return execFileSync(executablePath, ['--version'], { env, encoding: 'utf8' });
}
