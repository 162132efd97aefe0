import { resolve } from 'node:path';
import type { BuildOptions, BuildResult } from './build-options.js';
import { BookCache } from './cache/book-cache.js';
import { Diagnostics } from './diagnostics/diagnostics.js';
import { ArticleTimes } from './model/article-times.js';
import { checkOutput, reportOlder, write } from './stages/write.js';

/** So many of the slowest articles are told. */
const SLOWEST = 3;

/**
 * Build a publication: make its book, or take the one that was made before of the same manuscript
 * with the same tools, and put it into the output folder.
 *
 * The output folder changes only at the very end, when everything stands and is proved.
 *
 * @throws CommandError if the plugins cannot be used; BuildFailure with all problems, if the manuscript has errors; BrowserError if there is
 *   no browser to make pages with; the signal's reason if aborted
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const diagnostics = new Diagnostics();
  const enter = (stage: string): void => {
    options.onProgress?.({ stage });
    options.signal?.throwIfAborted();
  };

  const times = new ArticleTimes();
  enter('read');
  const folder = resolve(options.folder ?? 'manuscript');
  const out = resolve(options.out ?? 'dist');
  await checkOutput(out, folder, diagnostics);
  const { cache: kept = false } = options;
  const cache = kept === false ? undefined : await BookCache.open({ ...options, folder });
  const plugins =
    options.plugins === undefined
      ? undefined
      : await (await import('./plugins/load-plugins.js')).loadPlugins(options.plugins);
  // What a plugin makes may hang on anything: of finished books only those without are believed.
  const books = plugins === undefined ? cache : undefined;
  let book = diagnostics.failed ? undefined : await books?.recall(folder);
  if (book === undefined) {
    // Loaded only now: an unchanged build needs none of it. The browser starts while the rest loads.
    const { PagePool } = await import('./browser/page-pool.js');
    const pool = options.pool ?? new PagePool(options);
    const leaveBrowser = (): void => {
      if (options.pool === undefined) void pool.close().catch(() => undefined);
    };
    try {
      const [{ read }, { makeBook }] = await Promise.all([
        import('./stages/read.js'),
        import('./pipeline.js'),
      ]);
      const reading = await read(folder, diagnostics, plugins);
      const making = { ...options, pool, leaveBrowser, enter, times, work: cache?.work };
      const made = await makeBook(reading, making, diagnostics);
      book = { ...made, reports: diagnostics.reports };
      await books?.keep(reading.folder, book);
    } finally {
      await cache?.work.settled();
      if (options.pool === undefined) await pool.close();
    }
  } else {
    diagnostics.include(book.reports);
  }

  enter('write');
  await reportOlder(out, book.artifacts, diagnostics);
  await write(out, book.artifacts);
  const { artifacts, proof, pages } = book;
  return { artifacts, proof, diagnostics, pages, slowest: times.slowest(SLOWEST) };
}
