import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublicationFolder } from '../../src/publication/publication-folder.js';

let base: string;
let folder: PublicationFolder;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bifolio-folder-'));
  const inside = join(base, 'book');
  for (const name of ['10-ten', '2-two', '_draft', '.git', 'node_modules', '2-two/deep'])
    await mkdir(join(inside, name), { recursive: true });
  await mkdir(join(base, 'book-two'));
  await writeFile(join(inside, 'bulletin.yml'), 'inside');
  await writeFile(join(inside, '2-two', 'zh.md'), 'inside');
  await writeFile(join(inside, '..name'), 'inside');
  await writeFile(join(base, 'secret'), 'secret');
  await writeFile(join(base, 'book-two', 'secret'), 'secret');
  await symlink(join(base, 'secret'), join(inside, 'link-out'));
  await symlink(join(base, 'book-two'), join(inside, 'folder-out'));
  await symlink(join(inside, 'bulletin.yml'), join(inside, 'link-in'));
  await symlink(join(inside, 'loop'), join(inside, 'loop'));
  const opened = await PublicationFolder.open(inside);
  if (opened === undefined) throw new Error('The folder was not opened');
  folder = opened;
});

afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

/** What is read, or the code of what is said. */
async function read(path: string): Promise<string> {
  const result = await folder.read(path);
  return 'problem' in result ? result.problem.code : new TextDecoder().decode(result.bytes);
}

describe('PublicationFolder', () => {
  it('opens folders only', async () => {
    expect(await PublicationFolder.open(join(base, 'none'))).toBeUndefined();
    expect(await PublicationFolder.open(join(base, 'secret'))).toBeUndefined();
  });

  it.each([
    ['bulletin.yml', 'inside'],
    ['2-two/../bulletin.yml', 'inside'],
    ['./2-two/zh.md', 'inside'],
    ['link-in', 'inside'],
    ['..name', 'inside'],
    ['none.png', 'image/missing'],
    ['2-two', 'file/unreadable'],
    ['loop', 'file/unreadable'],
    ['', 'file/outside'],
    ['.', 'file/outside'],
    ['..', 'file/outside'],
    ['../secret', 'file/outside'],
    ['2-two/../../secret', 'file/outside'],
    ['../book-two/secret', 'file/outside'],
    ['../none', 'file/outside'],
    ['link-out', 'file/outside'],
    ['folder-out/secret', 'file/outside'],
  ])('reads nothing outside itself: %j', async (path, expected) => {
    expect(await read(path)).toBe(expected);
  });

  it('takes a path from the root for one from itself', async () => {
    expect(await read('/bulletin.yml')).toBe('inside');
    expect(await read(join(base, 'secret'))).toBe('image/missing');
  });

  it('cannot be left by any path', async () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '2-two',
      'deep',
      'secret',
      'folder-out',
      'link-out',
      'book',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        expect(await read(steps.join('/'))).not.toBe('secret');
      }),
      { numRuns: 200 },
    );
  });

  it('lists articles in the order a reader counts, without what is hidden', async () => {
    expect(await folder.articleFolders()).toEqual(['2-two', '10-ten']);
    expect(await folder.filesIn('2-two')).toEqual(['zh.md']);
  });
});
