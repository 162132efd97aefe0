import { isGroup, visitElements } from './structure-node.js';
import type { StructureNode } from './structure-node.js';

/** Groups in which only certain elements may stand; heads are read again with every cell. */
const CLOSED: ReadonlySet<string> = new Set(['L', 'TOC', 'Table', 'TR', 'TH']);

/**
 * Set each footnote after the block that calls it first, or at the end of a table's cell; a note
 * that a head or caption calls comes after the table.
 *
 * @param notes by id; those that are set are taken out
 */
export function placeNotes(passage: StructureNode, notes: Map<string, StructureNode>): void {
  const parents = new Map<StructureNode, StructureNode>();
  const calls: StructureNode[] = [];
  visitElements(passage, (node, parent) => {
    if (parent !== undefined) parents.set(node, parent);
    if (node.note !== undefined) calls.push(node);
  });
  // Several notes of one block follow it in the order of their calls.
  const ends = new Map<StructureNode, StructureNode>();
  for (const call of calls) {
    const note = notes.get(call.note ?? '');
    if (note === undefined) continue;
    notes.delete(note.id ?? '');
    let block = call;
    let group = parents.get(block);
    while (group !== undefined && (!isGroup(group) || CLOSED.has(group.type))) {
      block = group;
      group = parents.get(block);
    }
    if (group === undefined) continue;
    const previous = ends.get(block) ?? block;
    // In a cell without paragraphs the text goes on after the call.
    const at = block === call ? group.kids.length : group.kids.indexOf(previous) + 1;
    group.kids.splice(at, 0, note);
    ends.set(block, note);
  }
}

/** Set the notes that are left at the end of a passage: they are called, but not where it says. */
export function placeUncalled(passage: StructureNode, notes: Map<string, StructureNode>): void {
  passage.kids.push(...notes.values());
  notes.clear();
}
