import type { Nodes } from 'hast';
import type { Point } from 'unist';

/**
 * Where in its file a character of a tree stands first: to the column where the text is written as
 * it is set, else where the text begins that holds it.
 *
 * @returns undefined if no text of the file holds it: an edition may spell otherwise
 */
export function placeOf(character: string, node: Nodes): Point | undefined {
  if (node.type === 'text') {
    const index = node.value.indexOf(character);
    const { start, end } = node.position ?? {};
    if (index < 0 || start === undefined) return undefined;
    const length = (end?.offset ?? 0) - (start.offset ?? 0);
    if (length !== node.value.length) return start;
    const before = node.value.slice(0, index).split('\n');
    const lines = before.length - 1;
    const columns = before[lines]?.length ?? 0;
    return {
      line: start.line + lines,
      column: lines === 0 ? start.column + columns : columns + 1,
      ...(start.offset === undefined ? {} : { offset: start.offset + index }),
    };
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const place = placeOf(character, child);
    if (place !== undefined) return place;
  }
  return undefined;
}
