import { posix } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import {
  missingAlt,
  missingImage,
  remoteImage,
  undescribedDrawing,
} from '../diagnostics/problems/pictures.js';
import type { Problem, Report } from '../diagnostics/problem.js';
import type { Asset } from '../model/bulletin.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { isDrawingWithText, readAsset } from '../publication/read-asset.js';
import { readDrawing } from './read-drawing.js';
import type { Drawings } from './take-drawings.js';

/** Makes paths of a drawing's text, in the typefaces of the book. */
export type TextOutliner = (
  source: string,
  svg: string,
) => Promise<{ svg: string } | { problem: Problem }>;

/** Pictures that are higher than this part of their width stand at half the measure. */
const TALL = 0.8;

/**
 * Read every picture of a text and replace its address by `asset:HASH`.
 *
 * @param path the Markdown file, which addresses are relative to
 * @param drawings embedded in the text, by the address of their pictures
 * @param outline for drawings that hold text
 * @param assets receives the pictures by their hash
 */
export async function resolveImages(
  root: Root,
  path: string,
  folder: PublicationFolder,
  drawings: Drawings,
  outline: TextOutliner,
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
    const drawing = drawings.get(address);
    if ((element.properties['alt'] ?? '') === '') {
      report(drawing === undefined ? missingAlt(address) : undescribedDrawing(), place);
    }
    const result =
      drawing === undefined
        ? await readPicture(address, path, folder, outline)
        : await readDrawing(drawing, outline);
    if ('problem' in result) {
      report(result.problem, place);
      continue;
    }
    assets.set(result.asset.hash, result.asset);
    element.properties['src'] = `asset:${result.asset.hash}`;
    // At the full measure these would take half a page and more.
    if (result.asset.height > TALL * result.asset.width) element.properties['className'] = ['tall'];
  }
}

/** Read a picture's file by its address in a Markdown file. */
async function readPicture(
  address: string,
  path: string,
  folder: PublicationFolder,
  outline: TextOutliner,
): Promise<{ asset: Asset } | { problem: Problem }> {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    return { problem: remoteImage(address.slice(0, 100)) };
  }
  const name = decodeAddress(address);
  if (name === '' || name.includes('\0')) return { problem: missingImage(address) };
  // An address from the root is meant from the publication's.
  const from = name.startsWith('/') ? '' : posix.dirname(path);
  const file = await folder.read(posix.join(from, name));
  const result = 'problem' in file ? file : await readFileOf(name, file.bytes, outline);
  const isMissing = 'problem' in result && result.problem.code === missingImage('').code;
  return isMissing ? { problem: missingImage(name) } : result;
}

async function readFileOf(
  name: string,
  bytes: Uint8Array,
  outline: TextOutliner,
): Promise<{ asset: Asset } | { problem: Problem }> {
  if (!isDrawingWithText(bytes)) return readAsset(name, bytes);
  const drawn = await outline(name, new TextDecoder().decode(bytes));
  return 'problem' in drawn ? drawn : readAsset(name, Buffer.from(drawn.svg));
}

/** Markdown may write a file's name with percent signs or as it is. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
