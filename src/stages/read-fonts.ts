import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both } from '../diagnostics/problem.js';
import { unfitFont } from '../diagnostics/problems/pages.js';
import { missingImage } from '../diagnostics/problems/pictures.js';
import type { OwnFont, OwnFontFiles } from '../model/font.js';
import type { PublicationFolder } from '../publication/publication-folder.js';

const CONFIG_FILE = 'bulletin.yml';

/** Read the typefaces that a publication brings. What is wrong with a file is filed. */
export async function readFonts(
  wanted: readonly OwnFontFiles[],
  folder: PublicationFolder,
  diagnostics: Diagnostics,
): Promise<OwnFont[]> {
  if (wanted.length === 0) return [];
  // The library for fonts takes long to load.
  const { FontFault, openFont, readOwnFont } = await import('../fonts/read-own-font.js');
  const fonts: OwnFont[] = [];
  for (const files of wanted) {
    const cuts: Uint8Array[] = [];
    for (const { path } of files.cuts) {
      const file = await folder.read(path);
      if ('problem' in file) {
        const isMissing = file.problem.code === missingImage('').code;
        const none = unfitFont(path, both('there is no such file', '没有这个文件'));
        diagnostics.report(CONFIG_FILE, isMissing ? none : file.problem);
        continue;
      }
      try {
        openFont(file.bytes);
        cuts.push(file.bytes);
      } catch (error) {
        if (!(error instanceof FontFault)) throw error;
        diagnostics.report(CONFIG_FILE, unfitFont(path, error.why));
      }
    }
    if (cuts.length === files.cuts.length) fonts.push(readOwnFont(files, cuts));
  }
  return fonts;
}
