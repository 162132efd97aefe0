import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** The package exports its modules only; the bundle and the manifest stand beside them. */
const PACKAGE = join(require.resolve('pagedjs'), '../..');

let script: string | undefined;

/**
 * Paged.js as its package bundles it, to be run in a page. It is the script that pagedjs-cli has;
 * but that package's installation downloads a browser.
 */
export function pagedJsScript(): string {
  return (script ??= readFileSync(join(PACKAGE, 'dist/paged.polyfill.js'), 'utf8'));
}

export function pagedJsVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
