import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import type { FontFace, FontFamily } from './font-faces.js';
import { FONT_FACES } from './font-faces.js';

const require = createRequire(import.meta.url);

/** What was found out of a family stays true as long as the program runs. */
const coverages = new Map<FontFamily, ReadonlySet<number>>();

/** Reads the font files of the installed packages. */
export class FontLibrary {
  /** The code points that a family's regular face draws. */
  coverage(family: FontFamily): ReadonlySet<number> {
    let coverage = coverages.get(family);
    if (coverage === undefined) {
      const face = FONT_FACES.find((candidate) => candidate.family === family);
      if (face === undefined) throw new RangeError(`No such font family: ${family}`);
      const bytes = readFileSync(pathOf(face));
      coverage = new Set(new Face(new Blob(bytes)).collectUnicodes());
      coverages.set(family, coverage);
    }
    return coverage;
  }

  read(face: FontFace): Promise<Buffer> {
    return readFile(pathOf(face));
  }
}

const pathOf = ({ packageName, file }: FontFace): string =>
  join(dirname(require.resolve(`${packageName}/package.json`)), file);

/** The installed version of a font's package, for the manifest. */
export function fontVersion(packageName: string): string {
  const manifest = require(`${packageName}/package.json`) as { version: string };
  return manifest.version;
}
