import { basename, join, resolve } from 'node:path';
import { PagePool } from './browser/page-pool.js';
import type { BuildOptions, BuildResult } from './build-options.js';
import { build } from './build.js';
import { BuildFailure } from './diagnostics/diagnostics.js';
import { both, type Bilingual } from './diagnostics/problem.js';

/** So many publications are at work at a time: one in the browser, while another is parsed. */
const AT_ONCE = 2;

/** What became of one publication. */
export interface BuildOutcome {
  /** As it was given. */
  readonly folder: string;
  readonly out: string;
  readonly result?: BuildResult;
  /** What `build` has thrown. */
  readonly failure?: unknown;
}

/** Two publications have folders of one name, and would be written over one another. */
export class SharedFolderError extends RangeError {
  constructor(readonly why: Bilingual) {
    super(why.english);
  }
}

/**
 * Build several publications with one browser, each into a folder of its own name in the output
 * folder. A publication that fails does not stop the others.
 *
 * @param folders whose last names differ
 * @param onDone is told of each as soon as it is finished
 * @returns what became of each, in the order given
 * @throws the signal's reason if aborted; RangeError if two would go to the same place
 */
export async function buildMany(
  folders: readonly string[],
  options: Omit<BuildOptions, 'folder' | 'pool'>,
  onDone: (outcome: BuildOutcome) => void = () => undefined,
): Promise<BuildOutcome[]> {
  const parent = resolve(options.out ?? 'dist');
  const outs = folders.map((folder) => join(parent, basename(resolve(folder))));
  const double = outs.find((out, index) => outs.indexOf(out) !== index);
  if (double !== undefined) {
    throw new SharedFolderError(
      both(
        `Two publications would go to “${double}”: build them one by one`,
        `有两份出版物会放进“${double}”：请逐份制作`,
      ),
    );
  }
  const pools = [new PagePool(options)];
  const outcomes: BuildOutcome[] = [];
  const waiting = [...folders.keys()];
  const work = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const [folder = '', out = ''] = [folders[index], outs[index]];
      const pool = pools.at(-1) ?? new PagePool(options);
      const outcome = await build({ ...options, folder, out, pool }).then(
        (result): BuildOutcome => ({ folder, out, result }),
        (failure: unknown): BuildOutcome => ({ folder, out, failure }),
      );
      options.signal?.throwIfAborted();
      // What is not the manuscript's fault may be the browser's: the next has a fresh one.
      const isOurs = outcome.failure !== undefined && !(outcome.failure instanceof BuildFailure);
      if (isOurs && pool === pools.at(-1)) pools.push(new PagePool(options));
      outcomes[index] = outcome;
      onDone(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return outcomes;
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}
