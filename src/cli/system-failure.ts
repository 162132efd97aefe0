import type { Problem } from '../diagnostics/problem.js';
import { fileExists, systemRefused } from '../diagnostics/problems/commands.js';

/** What the disk refuses, as a message; undefined for other errors. */
export function systemFailure(error: unknown): Problem | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return error.code === 'EEXIST' ? fileExists(error.message) : systemRefused(error.message);
}
