import type { Problem } from '../../diagnostics/problem.js';
import { faultyEpub } from '../../diagnostics/problems/outputs.js';
import { ownProgram } from '../../own-package.js';
import { inOwnProcess, prepareProcess } from '../in-own-process.js';
import type { EpubFault } from './validate-epub.js';

const PROGRAM = ownProgram('outputs/epub/validate-epub-process.js');

/** One fault repeats itself in every chapter: the first few say enough. */
const MOST_PROBLEMS = 5;

/** Start what checks EPUBs while the first is being made. */
export function prepareCheck(): void {
  if (PROGRAM !== undefined) prepareProcess(PROGRAM);
}

/**
 * Hold a finished EPUB against EPUB 3.3, as shops do before they take it, in a process of its own:
 * the pages are set meanwhile.
 */
export async function checkEpub(bytes: Uint8Array, signal?: AbortSignal): Promise<Problem[]> {
  const faults =
    PROGRAM !== undefined
      ? await inOwnProcess<EpubFault[]>(PROGRAM, bytes, signal)
      : await (await import('./validate-epub.js')).validateEpub(bytes);
  return faults
    .slice(0, MOST_PROBLEMS)
    .map(({ id, message, place }) => faultyEpub(id, message, place));
}
