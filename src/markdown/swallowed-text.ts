import type { Root as HastRoot } from 'hast';
import type { Nodes, Root as MdastRoot, RootContent } from 'mdast';
import { readingText } from '../html/reading-text.js';

/** Elements that go with all they hold. */
const GOES_WHOLE = 'script|style|template|noscript|iframe|object|svg|math|select|textarea|title|rp';
const OPENS = new RegExp(`^<(${GOES_WHOLE})\\b`, 'i');

/**
 * Find Markdown that embedded HTML has swallowed: text that the parser read, but that lies inside
 * a comment or an element which was never closed.
 *
 * @param root what became of the Markdown
 * @returns the first block whose text is missing
 */
export function findSwallowed(mdast: MdastRoot, root: HastRoot): RootContent | undefined {
  const found = squeeze(readingText(root));
  let at = 0;
  for (const child of mdast.children) {
    if (child.type === 'html' && runsOn(child.value)) return child;
    for (const character of squeeze(textOutside(child))) {
      at = found.indexOf(character, at) + 1;
      if (at === 0) return child;
    }
  }
  return undefined;
}

/** A block of HTML whose comment or element never ends holds all the Markdown after it. */
function runsOn(html: string): boolean {
  if (html.startsWith('<!--')) return !html.includes('-->');
  const name = OPENS.exec(html)?.[1];
  return (
    name !== undefined &&
    !html.toLowerCase().includes(`</${name.toLowerCase()}`) &&
    html.includes('\n')
  );
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The text of a node, but for what stands between a tag that goes and its end tag. */
function textOutside(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'footnoteDefinition' || !('children' in node)) return '';
  let text = '';
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index];
    if (child === undefined) break;
    const name = child.type === 'html' ? OPENS.exec(child.value)?.[1] : undefined;
    const end = name === undefined ? -1 : endTag(node.children, index, name);
    if (end > index) index = end;
    else text += textOutside(child);
  }
  return text;
}

function endTag(siblings: readonly Nodes[], from: number, name: string): number {
  const tag = `</${name}`.toLowerCase();
  return siblings.findIndex(
    (sibling, index) =>
      index > from && sibling.type === 'html' && sibling.value.toLowerCase().startsWith(tag),
  );
}
