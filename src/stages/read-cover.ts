import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both } from '../diagnostics/problem.js';
import { smallCover, unfitCover } from '../diagnostics/problems/outputs.js';
import { missingImage } from '../diagnostics/problems/pictures.js';
import type { CoverPicture } from '../model/epub.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { readAsset } from '../publication/read-asset.js';

const CONFIG_FILE = 'bulletin.yml';
/** px, on the shorter side. */
const SMALLEST = 1400;

/**
 * Read the picture that the configuration names for the EPUB's cover.
 *
 * @returns undefined if it names none, or a problem was filed
 */
export async function readCover(
  path: string | undefined,
  folder: PublicationFolder,
  diagnostics: Diagnostics,
): Promise<CoverPicture | undefined> {
  if (path === undefined) return undefined;
  const file = await folder.read(path);
  const result = 'problem' in file ? file : readAsset(path, file.bytes);
  if ('problem' in result) {
    const isMissing = result.problem.code === missingImage('').code;
    diagnostics.report(CONFIG_FILE, isMissing ? missingImage(path) : result.problem);
    return undefined;
  }
  const { mediaType, bytes, width, height } = result.asset;
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') {
    diagnostics.report(
      CONFIG_FILE,
      unfitCover(
        path,
        both(`it is ${mediaType}, which shops refuse`, `它是 ${mediaType}，书店不收`),
      ),
    );
    return undefined;
  }
  if (Math.min(width, height) < SMALLEST) {
    diagnostics.report(CONFIG_FILE, smallCover(path, width, height));
  }
  return { mediaType, bytes, width, height };
}
