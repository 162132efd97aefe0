import { INTERRUPTED } from './exit-codes.js';

/**
 * Do some work that Ctrl-C and a termination signal stop in order.
 *
 * @param work gets the signal that it is to obey
 * @returns what the work returns; the exit code for an interruption if it was stopped
 */
export async function untilStopped(
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const controller = new AbortController();
  const stop = (): void => {
    // Who asks twice will not wait for the browser to be closed in order.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort(new Error('stopped'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
