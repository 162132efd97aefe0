import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../diagnostics/problem.js';
import { faultyEpub } from '../../diagnostics/problems/outputs.js';
import { inOwnProcess, prepareProcess } from '../in-own-process.js';
import type { EpubFault } from './validate-epub.js';

/** Not there when the sources themselves are run, as the tests do: Node 20 runs no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./validate-epub-process.js', import.meta.url));

/** One fault repeats itself in every chapter: the first few say enough. */
const MOST_PROBLEMS = 5;

/** Start what checks EPUBs while the first is being made. */
export function prepareCheck(): void {
  if (existsSync(PROGRAM)) prepareProcess(PROGRAM);
}

/**
 * Hold a finished EPUB against EPUB 3.3, as shops do before they take it, in a process of its own:
 * the pages are set meanwhile.
 */
export async function checkEpub(bytes: Uint8Array, signal?: AbortSignal): Promise<Problem[]> {
  const faults = existsSync(PROGRAM)
    ? await inOwnProcess<EpubFault[]>(PROGRAM, bytes, signal)
    : await (await import('./validate-epub.js')).validateEpub(bytes);
  return faults
    .slice(0, MOST_PROBLEMS)
    .map(({ id, message, place }) => faultyEpub(id, message, place));
}
