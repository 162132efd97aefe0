import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An element of XML with its attributes; those that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([, value]) => value !== undefined),
    ),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: legal(child) } : child,
    ),
  };
}

/** A document of XML, with its elements on lines of their own where they hold no text. */
export function document(root: Element, doctype?: { name: string; system: string }): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' } as never,
      ...(doctype === undefined
        ? []
        : [{ type: 'doctype' as const, ...doctype }, { type: 'text', value: '\n' } as never]),
      onLines(root, '\n'),
      { type: 'text', value: '\n' } as never,
    ],
  };
  // What ends a CDATA section must not stand in text.
  return toXml(tree).replaceAll(']]>', ']]&gt;');
}

/** Elements that hold text keep every character. */
const INLINE = new Set(['source', 'target', 'seg', 'note', 'data']);

function onLines(parent: Element, end: string): Element {
  if (INLINE.has(parent.name) || parent.children.length === 0) return parent;
  const inner = `${end}  `;
  const children = parent.children.flatMap((child): ElementContent[] => [
    { type: 'text', value: inner },
    child.type === 'element' ? onLines(child, inner) : child,
  ]);
  return { ...parent, children: [...children, { type: 'text', value: end }] };
}

/** Runs of characters that XML 1.0 holds and gives back as they were; it takes CR for a line end. */
export const XML_TEXT = /[^\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]+/gu;

/** What of a text XML can hold. */
export const legal = (text: string): string => (text.match(XML_TEXT) ?? []).join('');
