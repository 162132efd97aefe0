import type { Problem } from '../../diagnostics/problem.js';
import { faultyEpub } from '../../diagnostics/problems/outputs.js';
import { ownProgram } from '../../own-package.js';
import { inOwnProcess, prepareProcess } from '../in-own-process.js';
import type { ExaminedEpub } from './examine-epub.js';
import type { EpubText } from './read-epub.js';

const PROGRAM = ownProgram('outputs/epub/examine-epub-process.js');

/** One fault repeats itself in every chapter: the first few say enough. */
const MOST_PROBLEMS = 5;

/** Start what checks EPUBs while the first is being made. */
export function prepareCheck(): void {
  if (PROGRAM !== undefined) prepareProcess(PROGRAM);
}

/** An EPUB that was held against the rules, and read. */
export interface CheckedEpub {
  readonly problems: readonly Problem[];
  /** What a reader finds, by block and footnote; undefined if its faults let nobody read it. */
  readonly texts: ReadonlyMap<string, EpubText> | undefined;
}

/**
 * Hold a finished EPUB against EPUB 3.3, as shops do before they take it, and read its text back, in
 * a process of its own: the pages are set meanwhile.
 *
 * @throws Error if the EPUB cannot be read, though no rule says why; the signal's reason if aborted
 */
export async function checkEpub(bytes: Uint8Array, signal?: AbortSignal): Promise<CheckedEpub> {
  const { faults, texts } =
    PROGRAM !== undefined
      ? await inOwnProcess<ExaminedEpub>(PROGRAM, bytes, signal)
      : await (await import('./examine-epub.js')).examineEpub(bytes);
  const problems = faults
    .slice(0, MOST_PROBLEMS)
    .map(({ id, message, place }) => faultyEpub(id, message, place));
  return { problems, texts };
}
