import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Labels of the footnotes a text calls, in the order of their first calls. */
export function calledLabels(root: Root): string[] {
  const labels = new Set<string>();
  visit(root, 'element', (element) => {
    const label = element.properties['dataNote'];
    if (label !== undefined) labels.add(String(label));
  });
  return [...labels];
}

/**
 * Number footnotes by article, the same numbers in every language: by the first language's order
 * where another calls the same labels, else each language by its own order.
 *
 * @param called for each language the labels it calls
 * @returns for each language label -> number
 */
export function numberNotes(called: readonly (readonly string[])[]): ReadonlyMap<string, number>[] {
  const orders = called.map((labels) => new Map(labels.map((label, index) => [label, index + 1])));
  const [first = new Map<string, number>()] = orders;
  return orders.map((own) => ([...own.keys()].every((label) => first.has(label)) ? first : own));
}
