import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/**
 * Write a file of a publication, whole or not at all: beside its place first, then by a rename.
 *
 * @param path from the publication's folder
 */
export async function writeText(folder: string, path: string, text: string): Promise<void> {
  await replace(join(folder, path), Buffer.from(text));
}

/**
 * Write a file of a publication if it still is what was read. A link is followed, so that the file
 * it leads to is changed; a byte order mark stays.
 *
 * @param before the text as it was read, without a byte order mark
 * @returns false if somebody has changed the file since
 */
export async function writeChanged(
  folder: string,
  path: string,
  before: string,
  after: string,
): Promise<boolean> {
  const place = await realpath(join(folder, path));
  const bytes = await readFile(place);
  if (new TextDecoder('utf-8').decode(bytes) !== before) return false;
  const mark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : Buffer.alloc(0);
  await replace(place, Buffer.concat([mark, Buffer.from(after)]), (await stat(place)).mode);
  return true;
}

async function replace(place: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const beside = join(dirname(place), `.bifolio-${String(process.pid)}.tmp`);
  await writeFile(beside, bytes, mode === undefined ? {} : { mode });
  await rename(beside, place);
}
