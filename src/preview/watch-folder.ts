import { basename } from 'node:path';
import { watch } from 'chokidar';

/** How long nothing may happen before a change counts as finished, in ms. */
const QUIET = 40;

/**
 * Tell of changes in a folder, once for all that come together: an editor saves by several steps,
 * and a checkout touches many files.
 *
 * Editors' own files (hidden ones, backups with `~`) do not count, and links are not followed, as
 * the build does not follow them out of the publication.
 *
 * @returns when the folder is being watched: a function that ends it
 */
export async function watchFolder(
  folder: string,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && /^\.|~$/.test(basename(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
