import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownSource } from '../../src/scaffold/own-source.js';

describe('what a new publication depends on', () => {
  let root: string;
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'bifolio-test-')));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** Install Bifolio as npm does, from where its lock file says. */
  const installed = async (resolved: string | undefined): Promise<string> => {
    const own = join(root, 'home/node_modules/bifolio');
    await mkdir(own, { recursive: true });
    await writeFile(
      join(own, '../.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/bifolio': { version: '1.2.3', resolved } } }),
    );
    return own;
  };

  it.each([
    ['https://registry.npmjs.org/bifolio/-/bifolio-1.2.3.tgz', '^1.2.3'],
    [undefined, '^1.2.3'],
    ['file:../bifolio-1.2.3.tgz', 'file:../../bifolio-1.2.3.tgz'],
    ['git+ssh://git@example.org/b.git#abc', 'git+ssh://git@example.org/b.git#abc'],
    ['https://example.org/bifolio.tgz', 'https://example.org/bifolio.tgz'],
  ])('is what Bifolio was installed from: %s', async (resolved, expected) => {
    const own = await installed(resolved);
    expect(await ownSource(join(root, 'home/letters'), '1.2.3', own)).toBe(expected);
  });

  it('is the checkout that it runs in', async () => {
    const own = join(root, 'checkout');
    expect(await ownSource(join(root, 'x/letters'), '1.2.3', own)).toBe('file:../../checkout');
  });

  it('is its version where npm has left no word', async () => {
    const own = join(root, 'node_modules/bifolio');
    expect(await ownSource(root, '1.2.3', own)).toBe('^1.2.3');
  });
});
