import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import type { BundledPackage } from './bundled-package.js';

// Chromium ends itself when a page asks for a standard font (an <input> is enough) and there is
// none. With these fonts it runs on a machine without any; and since it is shown no others, a
// character missing from the book's own fonts looks alike everywhere.
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Where things are in the folder of an unpacked package. */
export const unpacked = { browser: 'chromium', libraries: 'lib', fontConfig: 'fonts.conf' };

/** Unpacks the browser, its libraries and a few fonts into an empty folder. */
export async function unpackPackage(source: BundledPackage, folder: string): Promise<void> {
  await pipeline(
    createReadStream(source.browser),
    createBrotliDecompress(),
    createWriteStream(join(folder, unpacked.browser), { mode: 0o700 }),
  );
  await unpackTar(source.libraries, folder, 'lib/');
  await unpackTar(source.fonts, folder, 'fonts/');
  await writeFile(join(folder, unpacked.fontConfig), fontConfig);
}

async function unpackTar(archive: string, folder: string, wanted: string): Promise<void> {
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    extract({
      cwd: folder,
      strict: true,
      preserveOwner: false,
      filter: (path) => path.startsWith(wanted),
    }),
  );
}
