import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What was done to a publication since it was last released. */
export interface Changes {
  /** The last tag before this state; undefined if there is none. */
  readonly since: string | undefined;
  /** First lines of the commits' messages, newest first. */
  readonly subjects: readonly string[];
}

/**
 * The commits that touched a folder since the last tag; the tag of the present state itself, which
 * is what is being released, does not count.
 *
 * @returns undefined if the folder is in no Git repository, or there is no Git
 */
export async function changesIn(folder: string): Promise<Changes | undefined> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      // No setting of the repository may start another program.
      const safe = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '--no-pager'];
      const { stdout } = await promisify(execFile)('git', [...safe, ...args], {
        cwd: folder,
        maxBuffer: 2 ** 26,
      });
      return stdout.trim();
    } catch {
      return undefined;
    }
  };
  if ((await git('rev-parse', '--verify', 'HEAD')) === undefined) return undefined;
  const since = await git('describe', '--tags', '--abbrev=0', 'HEAD^');
  const range = since === undefined ? 'HEAD' : `refs/tags/${since}..HEAD`;
  const log = await git('log', '--no-merges', '--format=%s', range, '--', '.');
  return { since, subjects: (log ?? '').split('\n').filter((line) => line !== '') };
}
