import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { toXast } from 'hast-util-to-xast';
import { SKIP, visit } from 'unist-util-visit';
import type { Element as XmlElement } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Embedded drawings as SVG files, by the address of the picture that stands for each. */
export type Drawings = ReadonlyMap<string, string>;

/** Attributes with a prefix that mean something to a viewer; editors write many more. */
const PREFIXED = new Set(['xlink:href', 'xml:lang', 'xml:space']);
const NAME = /^[A-Za-z_][\w.-]*$/;
/** Lengths that are of some size by themselves: no share of what stands around the drawing. */
const LENGTH = /^\s*\d*\.?\d+\s*(?:px|pt|pc|mm|cm|in|em|ex)?\s*$/;

/**
 * Take every `<svg>` out of a text and put a picture in its place, which is read as a picture's
 * file is: no script, id or style of the drawing can meet anything outside of it. Its alternative
 * text is its name (`aria-label` or `<title>`).
 *
 * @param root changed in place; not yet safe
 * @param drawings receives the drawings, unchecked
 */
export function takeDrawings(root: Root, drawings: Map<string, string>): void {
  visit(root, 'element', (element, index, parent) => {
    // A drawing within a formula goes with what cannot stand there.
    if (element.tagName === 'math') return SKIP;
    if (element.tagName !== 'svg' || parent === undefined || index === undefined) return undefined;
    const src = `drawing:${String(drawings.size + 1)}`;
    drawings.set(src, toSvg(element));
    parent.children[index] = {
      type: 'element',
      tagName: 'img',
      properties: { src, alt: nameOf(element) },
      children: [],
      ...(element.position === undefined ? {} : { position: element.position }),
    };
    return SKIP;
  });
}

function nameOf({ properties, children }: Element): string {
  const label = properties['ariaLabel'];
  if (typeof label === 'string' && label.trim() !== '') return label.trim();
  const title = children.find((child) => child.type === 'element' && child.tagName === 'title');
  return title === undefined ? '' : toString(title).replace(/\s+/g, ' ').trim();
}

/** A drawing as a file of its own (SVG 2, section 2.1): with its namespaces, and with a size. */
function toSvg(svg: Element): string {
  visit(svg, 'element', ({ properties }) => {
    // The parser knows that this is SVG, whatever the author calls it.
    delete properties['xmlns'];
  });
  const root = toXast(svg) as XmlElement;
  const used = new Set<string>();
  visit(root, (node, index, parent) => {
    if (node.type === 'comment' || (node.type === 'element' && !NAME.test(node.name))) {
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    for (const [name, value] of Object.entries(node.attributes)) {
      used.add(name);
      if (NAME.test(name) || PREFIXED.has(name)) {
        // Quotation marks would be written as entities, which the check does not know.
        node.attributes[name] = value?.replace(/url\(\s*(["'])(#[^"')]+)\1\s*\)/g, 'url($2)');
      } else Reflect.deleteProperty(node.attributes, name);
    }
    return undefined;
  });
  if (used.has('xlink:href')) root.attributes['xmlns:xlink'] = 'http://www.w3.org/1999/xlink';
  settleSize(root.attributes);
  // `]]>` may not stand in text (XML 1.0, section 2.4), and the serialiser leaves it.
  return toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
}

/** A share of the page (`width="100%"`) says nothing of a picture's size; its `viewBox` does. */
function settleSize(attributes: XmlElement['attributes']): void {
  const sides = ['width', 'height'] as const;
  for (const side of sides) {
    if (!LENGTH.test(attributes[side] ?? '')) Reflect.deleteProperty(attributes, side);
  }
  if (sides.some((side) => attributes[side] !== undefined)) return;
  const [, , width = 0, height = 0] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0 && height > 0) {
    attributes['width'] = String(width);
    attributes['height'] = String(height);
  }
}
