import { posix } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { missingAlt, missingImage, remoteImage } from '../diagnostics/problems.js';
import type { Report } from '../diagnostics/problem.js';
import type { Asset } from '../model/bulletin.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { readAsset } from '../publication/read-asset.js';

/**
 * Read every picture of a text and replace its address by `asset:HASH`.
 *
 * @param path the Markdown file, which addresses are relative to
 * @param assets receives the pictures by their hash
 */
export async function resolveImages(
  root: Root,
  path: string,
  folder: PublicationFolder,
  assets: Map<string, Asset>,
  report: Report,
): Promise<void> {
  const pictures: { element: Root['children'][number] & { type: 'element' } }[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName === 'img') pictures.push({ element });
  });
  for (const { element } of pictures) {
    const place = element.position?.start;
    const address = element.properties['src'] ?? '';
    if ((element.properties['alt'] ?? '') === '') report(missingAlt(address), place);
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
      report(remoteImage(address.slice(0, 100)), place);
      continue;
    }
    const name = decodeAddress(address);
    if (name === '' || name.includes('\0')) {
      report(missingImage(address), place);
      continue;
    }
    // An address from the root is meant from the publication's.
    const from = name.startsWith('/') ? '' : posix.dirname(path);
    const file = await folder.read(posix.join(from, name));
    const result = 'problem' in file ? file : readAsset(name, file.bytes);
    if ('problem' in result) {
      const isMissing = result.problem.code === missingImage('').code;
      report(isMissing ? missingImage(name) : result.problem, place);
      continue;
    }
    assets.set(result.asset.hash, result.asset);
    element.properties['src'] = `asset:${result.asset.hash}`;
  }
}

/** Markdown may write a file's name with percent signs or as it is. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
