import { fork } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuildOptions } from '../build-options.js';
import { both, type Bilingual } from '../diagnostics/problem.js';
import { compiledProgram } from '../own-package.js';

/** Always the compiled one: Node.js 20 runs no TypeScript. */
const PROGRAM = compiledProgram('release/rebuild-process.js');

/** As far from UTC as there is, so that a date which depends on it is another day. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** What the process is asked for. */
export type RebuildOrder = Pick<
  BuildOptions,
  'folder' | 'out' | 'only' | 'executablePath' | 'plugins'
>;

/** What the process answers: the files' names with their SHA-256. */
export type Rebuilding =
  | { readonly sums: readonly (readonly [path: string, sum: string])[] }
  | { readonly failure: Bilingual };

/**
 * Build a copy of a publication in another folder, process, time zone and language.
 *
 * @param work an empty folder to do it in
 */
export async function rebuildElsewhere(
  publication: string,
  work: string,
  options: Pick<BuildOptions, 'only' | 'executablePath' | 'plugins' | 'signal'>,
): Promise<Rebuilding> {
  const folder = join(work, '另一處 elsewhere', basename(publication));
  await cp(publication, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !['.git', 'node_modules'].includes(basename(path)),
  });
  const { only, executablePath, plugins, signal } = options;
  const child = fork(PROGRAM, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...ELSEWHERE },
    ...(signal === undefined ? {} : { signal }),
  });
  return new Promise<Rebuilding>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    // Comes after either of the others, and is then of no effect.
    child.once('exit', () => {
      resolve({
        failure: both(
          'the process that builds it ended without a result',
          '制作它的进程没有结果就结束了',
        ),
      });
    });
    const order: RebuildOrder = {
      folder,
      out: join(work, 'out'),
      ...(only === undefined ? {} : { only }),
      ...(executablePath === undefined ? {} : { executablePath }),
      ...(plugins === undefined ? {} : { plugins }),
    };
    child.send(order);
  });
}
