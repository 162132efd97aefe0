import { chmod, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkCache } from '../../src/cache/work-cache.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bifolio-work-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(tools = 'tools'): Promise<WorkCache> {
  const work = await WorkCache.open(tools, folder);
  if (work === undefined) throw new Error('the cache did not open');
  return work;
}

describe('WorkCache', () => {
  it('gives back what was kept', async () => {
    const work = await open();
    const value = { bytes: new Uint8Array([1, 2]), texts: new Map([['a', '字']]), none: undefined };
    await work.keep(work.key('thing', 'a'), value);
    expect(await (await open()).recall(work.key('thing', 'a'))).toEqual(value);
    expect(await work.recall(work.key('thing', 'b'))).toBeUndefined();
  });

  it('has other keys for other tools, and for parts that are cut elsewhere', async () => {
    const [work, other] = [await open('one'), await open('two')];
    expect(other.key('a')).not.toBe(work.key('a'));
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(work.key(...a) === work.key(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('holds what was used last in memory, as much as it may', async () => {
    const value = { bytes: new Uint8Array(20) };
    const work = await WorkCache.open('tools', folder, 2 * serialize(value).length);
    if (work === undefined) throw new Error('the cache did not open');
    const keys = ['a', 'b', 'c'].map((part) => work.key(part));
    const [a = '', b = '', c = ''] = keys;
    await work.keep(a, value);
    await work.keep(b, value);
    const first = (await work.recall(a)) as { bytes: Uint8Array };
    // Whoever changes what he was given changes nothing here.
    first.bytes[0] = 1;
    await work.keep(c, value);
    for (const key of keys) await rm(join(folder, key));
    expect(await work.recall(a)).toEqual(value);
    expect(await work.recall(b)).toBeUndefined();
    expect(await work.recall(c)).toEqual(value);
  });

  it('never believes an entry that is damaged', async () => {
    const work = await open();
    const key = work.key('thing');
    await work.keep(key, { text: 'a book' });
    const whole = await readFile(join(folder, key));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, isCut) => {
          const damaged = Buffer.from(whole);
          damaged[at] = (damaged[at] ?? 0) ^ change;
          await writeFile(join(folder, key), isCut ? whole.subarray(0, at) : damaged);
          expect(await work.recall(key)).toBeUndefined();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is of its owner alone', async () => {
    await chmod(folder, 0o777);
    const work = await open();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await work.keep(work.key('thing'), 1);
    expect((await stat(join(folder, work.key('thing')))).mode & 0o777).toBe(0o600);
  });

  it('is not used where a file stands in its place', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await WorkCache.open('tools', join(folder, 'file'))).toBeUndefined();
  });

  it('removes what was not used for the longest time, and what was never finished', async () => {
    const work = await open();
    const keys = ['a', 'b', 'c'].map((name) => work.key(name));
    for (const [hour, key] of keys.entries()) {
      await work.keep(key, new Uint8Array(1000));
      const used = new Date(Date.UTC(2026, 0, 1, hour));
      await utimes(join(folder, key), used, used);
    }
    await work.recall(keys[0] ?? '');
    const left = join(folder, `${keys[1] ?? ''}.left`);
    await writeFile(left, '');
    await utimes(left, new Date(0), new Date(0));
    await work.trim(2500);
    expect((await readdir(folder)).sort()).toEqual([keys[0], keys[2]].sort());
  });
});
