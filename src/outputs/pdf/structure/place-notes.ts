import { isElement, isGroup, visitElements } from './structure-node.js';
import type { StructureNode } from './structure-node.js';

/**
 * Set each footnote after the block that calls it first, or at the end of the table's cell; a
 * note that nothing calls goes to the end of the passage.
 *
 * @returns the ids that calls lead to and no note has
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
    while (group !== undefined && !isGroup(group)) {
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

/** Notes that no passage has called, after the last of the book's passages that they belong to. */
export function placeUncalled(passage: StructureNode, notes: Map<string, StructureNode>): void {
  for (const note of notes.values()) if (isElement(note)) passage.kids.push(note);
  notes.clear();
}
