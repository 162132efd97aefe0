import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMany, type BuildOutcome } from '../../src/build-many.js';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import { buildFixture, PUBLICATIONS } from './build-fixture.js';

describe('several publications', () => {
  let folder: string;
  let outcomes: BuildOutcome[];
  const told: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-many-'));
    await mkdir(join(folder, 'empty'));
    const folders = [
      join(PUBLICATIONS, 'small'),
      join(folder, 'empty'),
      join(PUBLICATIONS, 'english-chinese'),
    ];
    outcomes = await buildMany(folders, { out: join(folder, 'out') }, (outcome) => {
      told.push(outcome.folder);
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are built with one browser, each into a folder of its own, past one that fails', () => {
    expect(outcomes.map(({ out, result }) => [out, result !== undefined])).toEqual([
      [join(folder, 'out', 'small'), true],
      [join(folder, 'out', 'empty'), false],
      [join(folder, 'out', 'english-chinese'), true],
    ]);
    expect(outcomes[1]?.failure).toBeInstanceOf(BuildFailure);
    expect(told.sort()).toEqual(outcomes.map((outcome) => outcome.folder).sort());
  });

  it('are what they are when built one by one', async () => {
    const alone = await buildFixture('small');
    for (const { path, bytes } of alone.result.artifacts) {
      const together = await readFile(join(folder, 'out', 'small', path));
      expect(together.equals(bytes), path).toBe(true);
    }
    await alone.remove();
  });

  it('are not begun if two would go to the same place', async () => {
    const twice = ['a/issue', 'b/issue'];
    await expect(buildMany(twice, { out: join(folder, 'out') })).rejects.toThrow(
      /Two publications would go to “.*issue”/,
    );
  });
});
