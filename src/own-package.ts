import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface OwnPackage {
  readonly version: string;
  readonly engines: { readonly node: string };
}

const MANIFEST = createRequire(import.meta.url).resolve('bifolio/package.json');

/**
 * The folder of this package. Files beside the code are found from here and not from the module that
 * reads them: compiled modules are joined to a few files, whose place says nothing.
 */
export const PACKAGE_ROOT: URL = new URL('.', pathToFileURL(MANIFEST));

/** Node 20 runs no TypeScript, so where the sources themselves are run, as tests do, no process can. */
const IS_SOURCE = import.meta.url.endsWith('.ts');

/** The folder of the code that runs. */
export const PROGRAM_FOLDER: URL = new URL(IS_SOURCE ? 'src/' : 'lib/', PACKAGE_ROOT);

/** What this package says of itself. */
export function ownPackage(): OwnPackage {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as OwnPackage;
}

/** The path of a compiled program of `lib/`, that is run in a process of its own. */
export const compiledProgram = (name: string): string =>
  fileURLToPath(new URL(`lib/${name}`, PACKAGE_ROOT));

/** A program to be run in a process of its own; undefined where the sources themselves are run. */
export const ownProgram = (name: string): string | undefined =>
  IS_SOURCE ? undefined : compiledProgram(name);
