import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importManuscript, type ImportResult } from '../../src/import/import-manuscript.js';

const SEED =
  process.env['BIFOLIO_SEED'] ??
  new URL('../../../shared/seed/bulletin-raw.txt', import.meta.url).pathname;
const BY_HAND = new URL('../../manuscript/', import.meta.url).pathname;

// Where it is not there, the text that was pasted cannot be imported.
describe.skipIf(!existsSync(SEED))('the text that the first issue was set from', () => {
  let folder: string;
  let result: ImportResult;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-import-'));
    result = await importManuscript({ files: [SEED], out: join(folder, 'out') });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The body of each article in order, front matter left out. */
  const bodies = async (root: string, file: string): Promise<string[][]> => {
    const entries = await readdir(root, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return Promise.all(
      names.sort().map(async (name) => {
        const text = await readFile(join(root, name, file), 'utf8');
        return text
          .replace(/^---[\s\S]*?\n---\n/u, '')
          .trim()
          .split('\n\n');
      }),
    );
  };

  it('is four articles with every paragraph paired', () => {
    expect(result.summary.articles.map(({ blocks }) => blocks)).toEqual([
      [5, 5],
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
  });

  it('loses each of its readings, and nothing else in silence', () => {
    const count = (code: string): number =>
      result.log.changes.filter((each) => each.code === code).length;
    expect(count('reading/removed')).toBe(286);
    expect(count('punctuation/widened')).toBe(78);
    expect(count('credit/moved')).toBe(5);
    expect(count('end-mark/removed')).toBe(1);
    expect(count('title/joined')).toBe(7);
    expect(result.log.changes).toHaveLength(286 + 78 + 5 + 1 + 7);
  });

  it('asks about what is broken, and guesses nothing', () => {
    expect(result.log.questions.map(({ code, line }) => `${String(line)} ${code}`)).toEqual(
      expect.arrayContaining(['6 import/broken', '23 import/stray-mark', '23 import/stray-mark']),
    );
    expect(result.log.questions).toHaveLength(4);
  });

  it('differs from what the editor made of it by letters only', async () => {
    for (const file of ['zh.md', 'en.md']) {
      const made = await bodies(join(folder, 'out'), file);
      const wanted = await bodies(BY_HAND, file);
      expect(made.map((article) => article.length)).toEqual(
        wanted.map((article) => article.length),
      );
      const differing = made.flatMap((article, index) =>
        article.filter((paragraph, at) => {
          const other = wanted[index]?.[at] ?? '';
          return Math.abs(paragraph.length - other.length) > 12;
        }),
      );
      expect(differing).toEqual([]);
    }
  });
});
