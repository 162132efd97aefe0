import { BrowserError } from '../browser/browser-error.js';

/** What can go wrong outside the manuscript: no browser, no room, no right to write. */
export function knownFailure(
  error: unknown,
): { code: string; reason: string; hint: string } | undefined {
  if (error instanceof BrowserError)
    return { code: error.code, reason: error.message, hint: error.hint };
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return {
      code: 'file/system',
      reason: error.message,
      hint: 'Check that the folder exists, that you may write to it, and that there is room on the disk',
    };
  }
  return undefined;
}
