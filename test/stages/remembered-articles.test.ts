import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkCache } from '../../src/cache/work-cache.js';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import type { AlignedArticle, Asset } from '../../src/model/bulletin.js';
import { align } from '../../src/stages/align.js';
import { parse } from '../../src/stages/parse.js';
import { read } from '../../src/stages/read.js';
import { PUBLICATIONS } from '../book/build-fixture.js';

interface Aligned {
  readonly articles: readonly AlignedArticle[];
  readonly assets: ReadonlyMap<string, Asset>;
  readonly says: string;
}

describe('articles that were parsed and aligned before', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'bifolio-articles-'));
    folder = join(parent, 'book');
    await cp(join(PUBLICATIONS, 'everything'), folder, { recursive: true });
  });
  afterEach(() => rm(parent, { recursive: true }));

  const openCache = (): Promise<WorkCache | undefined> =>
    WorkCache.open('tools', join(parent, 'cache'));

  async function alignAll(work: WorkCache | undefined): Promise<Aligned> {
    const diagnostics = new Diagnostics();
    const { manuscript, folder: publication, writings } = await read(folder, diagnostics);
    const parsed = await parse(manuscript, publication, writings, diagnostics, { work });
    const { languages } = manuscript.config;
    const articles = await align(parsed.articles, languages, diagnostics, { work });
    const plain = articles.map((article) => ({ ...article, digest: undefined }));
    return { articles: plain, assets: parsed.assets, says: diagnostics.toString() };
  }

  const add = async (path: string, text: string): Promise<void> => {
    const file = join(folder, path);
    await writeFile(file, `${await readFile(file, 'utf8')}${text}`);
  };

  /** What an editor may do between two builds. */
  const EDITS: Readonly<Record<string, () => Promise<void>>> = {
    'a sentence': () => add('02-另 一 篇/en.md', '\n\nA new sentence.\n'),
    'a sentence beside a picture': () => add('01-elements/zh.md', '\n\n新的一句。\n'),
    'what is warned of': () => add('02-另 一 篇/zh.md', '\n\n<script>x</script>後。\n'),
    'a picture': () => add('01-elements/圖 一.png', '\0'),
    'another picture, or none': () => rm(join(folder, '01-elements/圖 一.png'), { force: true }),
    'the spelling': () => add('bulletin.yml', '\nquotes: corner\n'),
    'an article that is linked to': () =>
      cp(join(folder, '02-另 一 篇'), join(folder, '03-copy'), { recursive: true }),
    'the wrong way to an article': () =>
      rm(join(folder, '02-另 一 篇'), { recursive: true, force: true }),
    nothing: () => Promise.resolve(),
  };

  it('are after any edits what they are anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 4 }),
        async (edits) => {
          await rm(parent, { recursive: true });
          await cp(join(PUBLICATIONS, 'everything'), folder, { recursive: true });
          for (const edit of edits) {
            // An earlier edit may have taken its file away.
            await EDITS[edit]?.().catch(() => undefined);
            const kept = await alignAll(await openCache()).catch(String);
            expect(kept).toEqual(await alignAll(undefined).catch(String));
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  it('are the same for all who ask, however links of theirs are settled', async () => {
    const work = await WorkCache.open('tools', join(parent, 'cache'), 1e8);
    await add('01-elements/en.md', '\n\nSee [there](../02-另%20一%20篇/en.md#ebb).\n');
    const other = join(folder, '02-另 一 篇/en.md');
    const text = await readFile(other, 'utf8');
    await add('02-另 一 篇/en.md', '\n\nA <span id="ebb">place</span>.\n');
    const whole = await alignAll(work);
    await writeFile(other, text);
    const without = await alignAll(work);
    expect(without.says).not.toBe(whole.says);
    expect(without).toEqual(await alignAll(undefined));
    await add('02-另 一 篇/en.md', '\n\nA <span id="ebb">place</span>.\n');
    expect(await alignAll(work)).toEqual(whole);
    expect(await alignAll(work)).toEqual(await alignAll(undefined));
  });

  it('are taken from the cache, with pictures as long as these are the same', async () => {
    const work = await openCache();
    if (work === undefined) throw new Error('the cache did not open');
    const keep = vi.spyOn(work, 'keep');
    const parseAll = async (): Promise<(string | undefined)[]> => {
      keep.mockClear();
      const diagnostics = new Diagnostics();
      const { manuscript, folder: publication, writings } = await read(folder, diagnostics);
      const { articles } = await parse(manuscript, publication, writings, diagnostics, { work });
      return articles.map(({ digest }) => digest);
    };
    const first = await parseAll();
    expect(first).toEqual([expect.any(String), expect.any(String)]);
    expect(keep).toHaveBeenCalled();
    expect(await parseAll()).toEqual(first);
    expect(keep).not.toHaveBeenCalled();
    await EDITS['a picture']?.();
    const [withPicture, without] = await parseAll();
    expect(withPicture).not.toBe(first[0]);
    expect(without).toBe(first[1]);
  });
});
