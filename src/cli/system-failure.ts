/** What the disk refuses, as a message; undefined for other errors. */
export function systemFailure(
  error: unknown,
): { code: string; reason: string; hint: string } | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return {
    code: 'file/system',
    reason: error.message,
    hint: 'Check that the folder exists, that you may write to it, and that there is room on the disk',
  };
}
