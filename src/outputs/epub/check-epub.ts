import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Problem } from '../../diagnostics/problem.js';
import { faultyEpub } from '../../diagnostics/epub-problems.js';

const SERIOUS = new Set(['fatal', 'error', 'warning']);
/** One fault repeats itself in every chapter: the first few say enough. */
const MOST_PROBLEMS = 5;

/** Hold a finished EPUB against EPUB 3.3, as shops do before they take it. */
export async function checkEpub(bytes: Uint8Array): Promise<Problem[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => SERIOUS.has(severity))
    .slice(0, MOST_PROBLEMS)
    .map(({ id, message, location }) => {
      const place = [location?.path, location?.line].filter((part) => part !== undefined);
      return faultyEpub(id, message, place.join(':'));
    });
}
