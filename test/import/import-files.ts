import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import {
  importManuscript,
  type ImportOptions,
  type ImportResult,
} from '../../src/import/import-manuscript.js';

/** What came of an import: the manuscript's files as text, or the codes of what stopped it. */
export interface Imported {
  readonly files: Readonly<Record<string, string>>;
  readonly result: ImportResult | undefined;
  readonly problems: readonly string[];
  /** What stood in the folder around the manuscript afterwards. */
  readonly beside: readonly string[];
}

/** Import files by name; those whose names hold a slash are only there to be found. */
export async function importFiles(
  inputs: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'bifolio-import-'));
  const out = join(folder, 'manuscript');
  try {
    for (const [name, content] of Object.entries(inputs)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const named = Object.keys(inputs).filter((name) => !name.includes('/'));
    let result: ImportResult | undefined;
    let problems: readonly string[] = [];
    try {
      result = await importManuscript({
        files: named.map((name) => join(folder, name)),
        out,
        ...options,
      });
    } catch (error) {
      if (!(error instanceof BuildFailure)) throw error;
      problems = error.diagnostics.messages.map(({ ruleId }) => ruleId ?? '');
    }
    const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch(() => []);
    const files: Record<string, string> = {};
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(out.length + 1)] = await readFile(path, 'utf8');
    }
    return { files, result, problems, beside: (await readdir(folder)).sort() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
