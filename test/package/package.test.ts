import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

describe('the package for npm', () => {
  let packed: Packed;
  beforeAll(async () => {
    const args = ['pack', '--ignore-scripts', '--dry-run', '--json'];
    const { stdout } = await run('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 });
    // A list or, in later versions, an object by the packages' names.
    packed = Object.values(JSON.parse(stdout) as Record<string, Packed>)[0]!;
  });

  it('holds the types of every module, and what is run, with maps to the sources', async () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const sources = (await readdir(join(ROOT, 'src'), { recursive: true })).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
    );
    const { bin, exports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      bin: Readonly<Record<string, string>>;
      exports: { readonly '.': { readonly default: string } };
    };
    const programs = [...Object.values(bin), exports['.'].default.replace('./', '')];
    const missing = [
      ...sources.map((path) => `lib/${path.slice(0, -'.ts'.length)}.d.ts`),
      ...programs,
    ].filter((path) => !paths.has(path));
    expect(missing).toEqual([]);

    const scripts = [...paths].filter((path) => path.startsWith('lib/') && path.endsWith('.js'));
    expect(scripts.filter((path) => !paths.has(`${path}.map`))).toEqual([]);
    const mapped = await Promise.all(
      scripts.map(async (path) => {
        const map = JSON.parse(await readFile(join(ROOT, `${path}.map`), 'utf8')) as {
          readonly sources: readonly string[];
          readonly sourcesContent: readonly string[];
        };
        return map.sources.filter((_, index) => map.sourcesContent[index] !== '');
      }),
    );
    const own = new Set(mapped.flat().map((path) => path.replace(/^(\.\.\/)+/, '')));
    expect([...own].filter((path) => !/^src\/|\.json$/.test(path))).toEqual([]);
    expect(own).toContain('src/pipeline.ts');
  });

  it('holds nothing that the program does not read', () => {
    const strange = packed.files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^(data|schemas|styles|templates)\/|^lib\/(LICENSES\.txt|.+(\.js|\.js\.map|\.d\.ts))$/.test(
            path,
          ),
      );
    expect(strange.sort()).toEqual(['LICENSE', 'README.md', 'README.zh.md', 'package.json']);
  });

  it('holds all of the scaffold, hidden files too', async () => {
    const names = await readdir(join(ROOT, 'templates'), { recursive: true, withFileTypes: true });
    const count = names.filter((entry) => entry.isFile()).length;
    expect(packed.files.filter(({ path }) => path.startsWith('templates/'))).toHaveLength(count);
  });

  it('depends on all that it imports', async () => {
    const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    const needed = new Set<string>();
    for (const { path } of packed.files.filter((file) => /\.(js|d\.ts)$/.test(file.path))) {
      const text = await readFile(join(ROOT, path), 'utf8');
      const { importedFiles } = ts.preProcessFile(text, true, true);
      for (const { fileName } of importedFiles.filter((each) => !isBuiltin(each.fileName))) {
        const [scope = '', name = ''] = fileName.split('/');
        if (!scope.startsWith('.')) needed.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
      }
    }
    const types = (name: string): string => `@types/${name}`;
    const missing = [...needed].filter(
      (name) => !(name in dependencies || types(name) in dependencies),
    );
    expect(missing).toEqual([]);
  });

  it('has no fault that publint knows', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('has the public interface that API.md says', async () => {
    await run(process.execPath, [join(ROOT, 'scripts/write-api.mjs'), '--check']);
  });
});
