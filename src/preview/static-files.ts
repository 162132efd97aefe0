import { readFile, readdir } from 'node:fs/promises';
import { PACKAGE_ROOT } from '../own-package.js';

/** A file of the preview's own page. */
export interface StaticFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The compiled scripts, wherever this file is run from. */
const CLIENT = new URL('lib/preview/', PACKAGE_ROOT);

/**
 * Read all files of the preview's page. They are served by their names in this list and by nothing
 * else, so that no address leads to another file.
 */
export async function readStaticFiles(): Promise<ReadonlyMap<string, StaticFile>> {
  const scripts = (await readdir(new URL('client/', CLIENT))).filter((name) =>
    name.endsWith('.js'),
  );
  const list: [path: string, mediaType: string, url: URL][] = [
    ['/', 'text/html; charset=utf-8', new URL('templates/preview/index.html', PACKAGE_ROOT)],
    ['/words.json', 'application/json', new URL('templates/preview/words.json', PACKAGE_ROOT)],
    ['/preview.css', 'text/css; charset=utf-8', new URL('styles/preview.css', PACKAGE_ROOT)],
    ['/sheets.css', 'text/css; charset=utf-8', new URL('styles/preview-sheets.css', PACKAGE_ROOT)],
    ...scripts.map((name): [string, string, URL] => [
      `/client/${name}`,
      'text/javascript; charset=utf-8',
      new URL(`client/${name}`, CLIENT),
    ]),
  ];
  const files = await Promise.all(
    list.map(
      async ([path, mediaType, url]) => [path, { mediaType, bytes: await readFile(url) }] as const,
    ),
  );
  return new Map(files);
}
