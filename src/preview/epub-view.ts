import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import { readEpub } from '../outputs/epub/read-epub.js';
import type { EpubPackage } from '../outputs/epub/package-epub.js';
import type { PreviewEpub } from './protocol.js';
import type { StaticFile } from './static-files.js';

/** A finished EPUB, opened to be looked at. */
export interface EpubView {
  /** By their paths inside the EPUB. */
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly spine: PreviewEpub['spine'];
  readonly chapters: PreviewEpub['chapters'];
}

/**
 * Open an EPUB as a reading system does: container, package document, its manifest and spine.
 *
 * @param titles the block of each article's title, by article
 */
export function openEpub({ bytes }: EpubPackage, titles: ReadonlyMap<string, string>): EpubView {
  const packed = unzipSync(bytes);
  const container = parse(packed['META-INF/container.xml']);
  const packagePath = elements(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  const document = parse(packed[packagePath]);
  const items = elements(document, 'item').map(({ attributes }) => ({
    id: attributes['id'] ?? '',
    path: folder + decodeURIComponent(attributes['href'] ?? ''),
    mediaType: attributes['media-type'] ?? 'application/octet-stream',
  }));
  const pathOf = new Map(items.map(({ id, path }) => [id, path]));
  const spine = elements(document, 'itemref').map(
    ({ attributes: { idref } }) => pathOf.get(idref ?? '') ?? '',
  );
  const chapters = readEpub(bytes);
  const chapterOf = (block: string): number =>
    Math.max(0, spine.indexOf(chapters.find(({ texts }) => texts.has(block))?.path ?? ''));
  return {
    files: new Map(
      items.map(({ path, mediaType }) => [
        path,
        { mediaType, bytes: packed[path] ?? new Uint8Array() },
      ]),
    ),
    spine,
    chapters: Object.fromEntries([...titles].map(([id, block]) => [id, chapterOf(block)])),
  };
}

function parse(bytes: Uint8Array | undefined): ReturnType<typeof fromXml> {
  return fromXml(strFromU8(bytes ?? new Uint8Array()));
}

function elements(tree: ReturnType<typeof fromXml>, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, { type: 'element', name }, (element) => {
    found.push(element as Element);
  });
  return found;
}
