import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A footnote that was taken out of a page. */
export interface HtmlNote {
  readonly label: string;
  readonly content: Root;
  readonly line: number;
}

/**
 * Find footnotes: links in a text to a list item or paragraph that links back to them. Calls become
 * links with `data-note`; the notes are taken out of the tree.
 */
export function footnotesToDefinitions(root: Root): HtmlNote[] {
  const targets = new Map<
    string,
    { element: Element; siblings: ElementContent[] | Root['children'] }
  >();
  visit(root, 'element', (element, _index, parent) => {
    const { id } = element.properties;
    if (
      typeof id === 'string' &&
      ['li', 'p', 'div', 'dd'].includes(element.tagName) &&
      parent !== undefined
    ) {
      targets.set(id, { element, siblings: parent.children });
    }
  });
  const notes = new Map<string, HtmlNote>();
  visit(root, 'element', (element, index, parent) => {
    const target = element.tagName === 'a' ? targets.get(hashOf(element)) : undefined;
    if (target === undefined || parent === undefined || index === undefined) return;
    const backs = linksIn(target.element).filter((link) => isCallOf(hashOf(link), element, parent));
    if (backs.length === 0) return;
    const id = hashOf(element);
    const label = notes.get(id)?.label ?? String(notes.size + 1);
    parent.children.splice(index, 1, {
      type: 'element',
      tagName: 'a',
      properties: { dataNote: label },
      children: [],
    });
    if (notes.has(id)) return;
    for (const link of linksIn(target.element)) if (isBack(link)) remove(target.element, link);
    const line = target.element.position?.start.line ?? 1;
    notes.set(id, { label, content: { type: 'root', children: target.element.children }, line });
  });
  for (const id of notes.keys()) {
    const target = targets.get(id);
    const at = target?.siblings.indexOf(target.element) ?? -1;
    if (at >= 0) target?.siblings.splice(at, 1);
  }
  return [...notes.values()];
}

function hashOf(link: Element): string {
  const { href } = link.properties;
  return typeof href === 'string' && href.startsWith('#') ? href.slice(1) : '';
}

function linksIn(element: Element): Element[] {
  const links: Element[] = [];
  visit(element, 'element', (each) => {
    if (each.tagName === 'a' && hashOf(each) !== '') links.push(each);
  });
  return links;
}

const isCallOf = (id: string, call: Element, parent: { type: string }): boolean =>
  id !== '' &&
  (call.properties['id'] === id ||
    ('properties' in parent && (parent as Element).properties['id'] === id));

/** A link back is an arrow or a number, no text. */
const isBack = (link: Element): boolean =>
  link.children.every((child) => child.type === 'text' && /^[\s↑↩︎^\d[\]]*$/u.test(child.value));

function remove(root: Element, link: Element): void {
  visit(root, 'element', (element, index, parent) => {
    if (element === link && parent !== undefined && index !== undefined)
      parent.children.splice(index, 1);
  });
}
