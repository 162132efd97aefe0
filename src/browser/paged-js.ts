import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** The package exports its program only; the bundle and the manifest stand beside it. */
const PACKAGE = join(require.resolve('pagedjs-cli'), '../..');

let script: string | undefined;

/** Paged.js as pagedjs-cli bundles it, to be run in a page. */
export function pagedJsScript(): string {
  return (script ??= readFileSync(join(PACKAGE, 'dist/browser.js'), 'utf8'));
}

export function pagedJsVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
