import { zipSync, type Zippable } from 'fflate';

const UNIX = 3;
/** A plain file that all may read and its owner may write. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;

/** Pictures that are compressed as they are, and only take time. */
const isPacked = (path: string): boolean => /\.(?:png|jpe?g|gif|webp)$/.test(path);

/**
 * Zip an EPUB so that the same files give the same bytes: `mimetype` first and stored (OCF 3.3,
 * section 4.3), the rest by name, without entries for folders, all of one date.
 *
 * @param files by path, none of them a bare number; `mimetype` must be among them
 * @throws Error when it is not
 */
export function canonicalZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const mimetype = files.get('mimetype');
  if (mimetype === undefined) throw new Error('An EPUB without a mimetype file cannot be packed');
  const entries: Zippable = { mimetype: [mimetype, { level: 0 }] };
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path !== 'mimetype') entries[path] = [bytes, { level: isPacked(path) ? 0 : 6 }];
  }
  // Zip holds the time of the wall clock, so noon here is the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(entries, { mtime, os: UNIX, attrs: ATTRIBUTES });
}
