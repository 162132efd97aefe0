import { readFile } from 'node:fs/promises';
import { PACKAGE_ROOT } from '../../own-package.js';
import type { Edition } from './edition.js';

/** The EJS templates, under the names that epub-gen-memory gives them, and the stylesheet. */
export interface EpubTemplates {
  readonly contentOPF: string;
  readonly chapterXHTML: string;
  readonly tocXHTML: string;
  readonly tocNCX: string;
  readonly stylesheet: string;
}

/** Read an edition's templates and stylesheet from the package. */
export async function readEpubTemplates({
  arrangement,
  inColumns,
}: Edition): Promise<EpubTemplates> {
  const read = (path: string): Promise<string> => readFile(new URL(path, PACKAGE_ROOT), 'utf8');
  const [contentOPF, chapterXHTML, tocXHTML, tocNCX, base, grid, columns] = await Promise.all([
    read('templates/epub/content.opf.ejs'),
    read('templates/epub/chapter.xhtml.ejs'),
    read('templates/epub/toc.xhtml.ejs'),
    read('templates/epub/toc.ncx.ejs'),
    read('styles/epub.css'),
    arrangement === 'grid' ? read('styles/epub-grid.css') : '',
    inColumns ? read('styles/epub-vertical.css') : '',
  ]);
  const stylesheet = base + grid + columns;
  return { contentOPF, chapterXHTML, tocXHTML, tocNCX, stylesheet };
}
