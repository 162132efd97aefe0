const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const cleanups = new Set<() => void>();

/**
 * Runs a synchronous cleanup when the process exits or is told to stop by a signal, so that no
 * browser and no temporary folder outlives it. A process killed outright (SIGKILL) cleans nothing.
 *
 * @returns A function that takes the cleanup off the list again.
 */
export function atExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) {
    process.on('exit', runAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0) stopListening();
  };
}

function runAll(): void {
  for (const cleanup of cleanups) cleanup();
  cleanups.clear();
  stopListening();
}

function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  runAll();
  // Listening to a signal cancels its default, which is to end the process. Whoever else listens
  // has taken charge of that; otherwise the default is what was asked for.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
