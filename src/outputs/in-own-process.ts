import { fork, type ChildProcess } from 'node:child_process';

/** What a process answers: what came of its work, or why nothing did. */
type Answer<Output> = { readonly output: Output } | { readonly failure: string };

/** A process without work is ended after this time, in ms. */
const IDLE = 30_000;

/** A process that waits for work. */
interface Resting {
  readonly program: string;
  readonly child: ChildProcess;
  readonly end: NodeJS.Timeout;
}

/** Those that wait: few, for each takes memory. */
const waiting = new Set<Resting>();
/** So many of a program may wait: as many as work at a time, where several books are made. */
const MOST_WAITING = 2;

const waitingFor = (program: string): Resting[] =>
  [...waiting].filter((resting) => resting.program === program);

/**
 * Have a program of ours do its work in a process of its own, beside this one. It waits a while for
 * more: a program that has worked before is much faster than one that starts.
 *
 * A process, not a thread: a thread that ends and the main one wait for each other's memory to be
 * collected, and Node 20 has been seen to stand still for good when the command ended meanwhile.
 *
 * @param program path of a module that calls `answer`
 * @param input copied to the process
 * @param signal ends the process
 * @throws Error if the work fails; the signal's reason if it is aborted
 */
export async function inOwnProcess<Output>(
  program: string,
  input: unknown,
  signal: AbortSignal | undefined,
): Promise<Output> {
  signal?.throwIfAborted();
  const child = call(program) ?? start(program);
  const abort = (): void => {
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const answer = await new Promise<Answer<Output>>((resolve, reject) => {
      child.once('message', resolve);
      child.once('error', reject);
      // Comes after either of the others, and is then of no effect.
      child.once('exit', () => {
        reject(new Error('A process that Bifolio had started ended without a result. Try again.'));
      });
      child.send(input as object);
    });
    if ('failure' in answer) throw new Error(answer.failure);
    rest(program, child);
    return answer.output;
  } catch (error) {
    child.kill('SIGKILL');
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** Start a process for work that will soon be there, if none waits for it. */
export function prepareProcess(program: string): void {
  if (waitingFor(program).length === 0) rest(program, start(program));
}

function start(program: string): ChildProcess {
  return fork(program, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Let a process wait for work: it holds nobody up, and ends with this one. */
function rest(program: string, child: ChildProcess): void {
  const end = (): void => {
    child.kill('SIGKILL');
  };
  if (waitingFor(program).length >= MOST_WAITING) {
    end();
    return;
  }
  const leave = (): void => {
    clearTimeout(resting.end);
    waiting.delete(resting);
  };
  forget(child).once('exit', leave).once('error', leave);
  child.unref();
  child.channel?.unref();
  const tooLong = setTimeout(() => {
    leave();
    end();
  }, IDLE);
  const resting = { program, child, end: tooLong.unref() };
  waiting.add(resting);
}

/** Call the process that waits back to work, if there is one. */
function call(program: string): ChildProcess | undefined {
  const [resting] = waitingFor(program);
  if (resting === undefined) return undefined;
  clearTimeout(resting.end);
  waiting.delete(resting);
  forget(resting.child).ref();
  resting.child.channel?.ref();
  return resting.child;
}

/** Take off what listens to a process; Node's own listeners stay. */
function forget(child: ChildProcess): ChildProcess {
  for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
  return child;
}

/** The other side of `inOwnProcess`: takes the input and answers, again and again. */
export function answer(work: (input: never) => Promise<unknown>): void {
  process.on('message', (input) => {
    void work(input as never)
      .then(
        (output): Answer<unknown> => ({ output }),
        (error: unknown): Answer<unknown> => ({
          failure: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((said) => process.send?.(said));
  });
  // Who has started it is gone.
  process.once('disconnect', () => process.exit());
}
