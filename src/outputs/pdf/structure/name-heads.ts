import { PDFArray, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { isElement, visitElements } from './structure-node.js';
import type { StructureNode } from './structure-node.js';

/**
 * Name the head cells of tables by their place in the part. Chromium's names are numbers of its
 * own, which parts that were printed apart have twice. A cell that names a head which is not in
 * its table names none.
 *
 * @param prefix what the names begin with, for no other part to have them
 */
export function nameHeads(root: StructureNode, prefix: string): void {
  let count = 0;
  visitElements(root, (table) => {
    if (table.type !== 'Table') return;
    const cells = cellsOf(table);
    const names = new Map<string, string>();
    for (const cell of cells) {
      if (cell.type !== 'TH' || cell.id === undefined) continue;
      const name = `${prefix}head${String(++count).padStart(6, '0')}`;
      names.set(cell.id, name);
      cell.id = name;
    }
    for (const cell of cells) {
      const attributes = cell.attributes?.get('Table');
      const heads = attributes?.get('Headers');
      if (attributes === undefined || heads === undefined) continue;
      const found = namesIn(heads).map((id) => names.get(id));
      const isWhole =
        heads instanceof PDFArray && heads.size() === found.length && found.length > 0;
      if (isWhole && found.every((each) => each !== undefined)) {
        for (const [index, each] of found.entries()) heads.set(index, PDFString.of(each));
      } else attributes.delete('Headers');
    }
  });
}

/** The cells of a table, but not those of a table in one of them. */
function cellsOf(node: StructureNode): StructureNode[] {
  return node.kids.filter(isElement).flatMap((kid) => {
    if (kid.type === 'TH' || kid.type === 'TD') return [kid];
    return kid.type === 'Table' ? [] : cellsOf(kid);
  });
}

function namesIn(heads: PDFObject): string[] {
  if (!(heads instanceof PDFArray)) return [];
  return heads.asArray().flatMap((id) => (id instanceof PDFString ? [id.decodeText()] : []));
}
