import { fork } from 'node:child_process';

/** What a process answers: what came of its work, or why nothing did. */
type Answer<Output> = { readonly output: Output } | { readonly failure: string };

/**
 * Have a program of ours do its work in a process of its own, beside this one.
 *
 * A process, not a thread: a thread that ends and the main one wait for each other's memory to be
 * collected, and Node 20 has been seen to stand still for good when the command ended meanwhile.
 *
 * @param program path of a module that calls `answer`
 * @param input copied to the process
 * @param signal ends the process
 * @throws Error if the work fails, or the signal is aborted
 */
export function inOwnProcess<Output>(
  program: string,
  input: unknown,
  signal: AbortSignal | undefined,
): Promise<Output> {
  const child = fork(program, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  });
  return new Promise<Output>((resolve, reject) => {
    child.once('message', (answer: Answer<Output>) => {
      if ('output' in answer) resolve(answer.output);
      else reject(new Error(answer.failure));
    });
    child.once('error', reject);
    // Comes after either of the others, and is then of no effect.
    child.once('exit', () => {
      reject(new Error('A process that Bifolio had started ended without a result. Try again.'));
    });
    child.send(input as object);
  });
}

/** The other side of `inOwnProcess`: takes the input, answers, and ends. */
export function answer(work: (input: never) => Promise<unknown>): void {
  process.once('message', (input) => {
    void work(input as never)
      .then(
        (output): Answer<unknown> => ({ output }),
        (error: unknown): Answer<unknown> => ({
          failure: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((said) => process.send?.(said, () => process.exit()));
  });
}
