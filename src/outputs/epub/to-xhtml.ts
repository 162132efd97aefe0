import type { Nodes } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** hast as XML that may stand in an XHTML document. */
export function toXhtml(tree: Nodes): string {
  const xast = toXast(tree);
  // The document that this goes into declares the namespace.
  if (xast.type === 'element') delete xast.attributes['xmlns'];
  visit(xast, 'element', ({ name, attributes }) => {
    if (name === 'math') attributes['xmlns'] = MATHML;
  });
  // `]]>` may not stand in text (XML 1.0, section 2.4), and the serialiser leaves it.
  return toXml(xast, { closeEmptyElements: false }).replaceAll(']]>', ']]&gt;');
}
