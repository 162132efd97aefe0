import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/config/page-formats.js';
import { themeNames } from '../../src/config/themes.js';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import { knownTags } from '../../src/languages/registry.js';
import { newPublication } from '../../src/scaffold/new-publication.js';
import { align } from '../../src/stages/align.js';
import { parse } from '../../src/stages/parse.js';
import { read } from '../../src/stages/read.js';

const WANTED = {
  verso: 'zh-Hant',
  recto: 'en',
  format: '170x240',
  theme: undefined,
  date: '2026-03-01',
  bifolio: '^0.1.0',
};

const pairs = knownTags.flatMap((verso) =>
  knownTags.filter((recto) => recto !== verso).map((recto) => ({ verso, recto })),
);

describe('a new publication', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(pairs)('is without fault and pairs throughout: $verso, $recto', async (languages) => {
    const target = join(folder, 'letters');
    await newPublication({ ...WANTED, ...languages, folder: target });
    const diagnostics = new Diagnostics();
    const source = join(target, 'manuscript');
    const { manuscript, folder: opened, writings } = await read(source, diagnostics);
    const { articles } = await parse(manuscript, opened, writings, diagnostics);
    const aligned = await align(articles, manuscript.config.languages, diagnostics);
    expect(diagnostics.toString()).toBe('');
    expect(aligned.map(({ id }) => id)).toEqual(['01-welcome', '02-tides']);
    const alone = aligned
      .flatMap(({ beads }) => beads)
      .filter(({ spans }) => [...spans.values()].some(({ from, to }) => from === to));
    expect(alone).toEqual([]);
  });

  it.each(
    formatNames.flatMap((format) => [undefined, ...themeNames].map((theme) => [format, theme])),
  )('has the format %s and the theme %s', async (format, theme) => {
    await newPublication({ ...WANTED, folder, format: format ?? '', theme });
    const { manuscript } = await read(join(folder, 'manuscript'), new Diagnostics());
    expect(manuscript.config.format.name).toBe(format);
    expect(manuscript.config.theme).toBe(theme);
  });

  it('is a package of npm’s, with its hidden files', async () => {
    const target = join(folder, 'Harbour Letters');
    const written = await newPublication({ ...WANTED, folder: target });
    const own = JSON.parse(await readFile(join(target, 'package.json'), 'utf8')) as object;
    expect(own).toMatchObject({
      name: 'harbour-letters',
      private: true,
      scripts: { start: 'bifolio build' },
      devDependencies: { bifolio: '^0.1.0' },
    });
    expect(written).toEqual(
      expect.arrayContaining(['.gitignore', '.editorconfig', '.vscode/settings.json']),
    );
    for (const path of written) {
      const text = await readFile(join(target, path), 'utf8');
      expect(text, path).not.toMatch(/<%|undefined/);
      if (path.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });

  it('touches no folder that holds anything', async () => {
    await writeFile(join(folder, '.hidden'), 'mine');
    await expect(newPublication({ ...WANTED, folder })).rejects.toMatchObject({
      problem: { code: 'new/not-empty' },
    });
    expect(await readdir(folder)).toEqual(['.hidden']);
  });

  it('refuses a file in the folder’s place', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const target of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      await expect(newPublication({ ...WANTED, folder: target })).rejects.toMatchObject({
        problem: { code: 'new/no-folder' },
      });
    }
  });

  it('takes an empty folder that is there', async () => {
    const target = join(folder, 'empty');
    await mkdir(target);
    await newPublication({ ...WANTED, folder: target });
    expect(await readdir(target)).toContain('package.json');
  });
});
