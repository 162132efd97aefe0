/** What the disk refuses, as a message; undefined for other errors. */
export function systemFailure(
  error: unknown,
): { code: string; reason: string; hint: string } | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  if (error.code === 'EEXIST') {
    return {
      code: 'file/exists',
      reason: error.message,
      hint: 'Choose another name, or replace the file with --force',
    };
  }
  return {
    code: 'file/system',
    reason: error.message,
    hint: 'Check that the folder exists, that you may write to it, and that there is room on the disk',
  };
}
