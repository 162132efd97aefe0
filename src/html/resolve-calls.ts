import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Give every footnote call its number and the address of its note. The first call of each is
 * marked `data-first-call`: the note stands on that call's page.
 */
export function resolveCalls(
  root: Root,
  numbers: ReadonlyMap<string, number>,
  noteId: (number: number) => string,
): void {
  const seen = new Set<number>();
  visit(root, 'element', (element) => {
    const label = element.properties['dataNote'];
    if (label === undefined) return;
    const number = numbers.get(String(label));
    if (number === undefined) return;
    element.properties = { href: `#${noteId(number)}`, dataNote: number };
    element.children = [{ type: 'text', value: String(number) }];
    if (!seen.has(number)) element.properties['dataFirstCall'] = number;
    seen.add(number);
  });
}
