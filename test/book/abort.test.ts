import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../src/index.js';
import { PUBLICATIONS } from './build-fixture.js';

/** The command lines of the processes that this one has started, and theirs; Linux tells. */
async function descendants(): Promise<string[]> {
  const parents = new Map<number, { parent: number; command: string }>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = await readFile(`/proc/${name}/cmdline`, 'utf8');
      if (state !== 'Z') parents.set(Number(name), { parent: Number(parent), command });
    } catch {
      // It has ended since the folder was listed.
    }
  }
  const isOurs = (id: number): boolean => {
    const parent = parents.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return [...parents].filter(([id]) => isOurs(id)).map(([, { command }]) => command);
}

describe('a build that its caller stops', () => {
  let out: string;
  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(() => rm(out, { recursive: true, force: true }));

  it.each(['read', 'measure', 'paginate', 'print', 'package', 'write'])(
    'at %s throws the caller’s reason, writes nothing and leaves no browser',
    async (stage) => {
      const controller = new AbortController();
      const reason = new Error('no more');
      const stages: string[] = [];
      const built = build({
        folder: join(PUBLICATIONS, 'small'),
        out,
        signal: controller.signal,
        onProgress: (event) => {
          stages.push(event.stage);
          if (event.stage === stage) controller.abort(reason);
        },
      });
      await expect(built).rejects.toBe(reason);
      expect(stages.at(-1)).toBe(stage);
      expect(await readdir(out)).toEqual([]);
      if (process.platform === 'linux') {
        const browsers = (await descendants()).filter((command) => /chrom/i.test(command));
        expect(browsers).toEqual([]);
      }
    },
  );
});
