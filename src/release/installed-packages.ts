import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../own-package.js';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string().optional(),
  // Old packages have objects or lists there, which say no more than their names.
  license: z.string().optional().catch(undefined),
  dependencies: z.record(z.string(), z.string()).optional().catch(undefined),
  optionalDependencies: z.record(z.string(), z.string()).optional().catch(undefined),
});

/** A package as it lies in `node_modules`. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly license: string | undefined;
  /** Package URLs of those that it needs, sorted. */
  readonly needs: readonly string[];
}

/** The name of a package for all ecosystems: `pkg:npm/%40scope/name@1.2.3`. */
export function packageUrl({ name, version }: Pick<InstalledPackage, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
}

/**
 * Bifolio itself and all packages that it runs with, found as Node.js finds them. A package that is
 * optional and not installed is left out.
 *
 * @returns by package URL, in its order; the first of the list is Bifolio
 */
export function installedPackages(): readonly InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (folder: string): string => {
    const manifest = packageSchema.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    const url = packageUrl(manifest);
    if (found.has(url)) return url;
    const { name, version, description, license } = manifest;
    const needs: string[] = [];
    // Before what it needs, or a circle would have no end.
    found.set(url, { name, version, description, license, needs });
    const wanted = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const each of Object.keys(wanted).sort()) {
      const target = folderOf(each, folder);
      if (target !== undefined) needs.push(visit(target));
    }
    needs.sort();
    return url;
  };
  const own = visit(fileURLToPath(PACKAGE_ROOT));
  const urls = [...found.keys()].sort((a, b) => (a === own ? -1 : b === own ? 1 : a < b ? -1 : 1));
  return urls.flatMap((url) => found.get(url) ?? []);
}

/** Where a package lies that another one needs; undefined if it is not installed. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(folder) === folder) return undefined;
  }
}
