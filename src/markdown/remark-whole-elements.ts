import type { Html, Nodes, Parent, Root } from 'mdast';
import type { VFile } from 'vfile';

const OPENS = /^<(math|svg)(?=[\s/>])/i;

/**
 * A formula or a drawing is one piece of HTML from its tag to its end tag: what stands between
 * them is no Markdown. Without this an asterisk in a formula would be emphasis, and an empty line
 * in a drawing would end it. What is never closed stays as it is.
 */
export function remarkWholeElements(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    joinIn(tree, String(file), 0);
  };
}

/** @param quotes how many quotations the node stands in: each begins its lines with a mark */
function joinIn(parent: Parent, source: string, quotes: number): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node: Nodes | undefined = parent.children[index];
    if (node === undefined) continue;
    if ('children' in node) joinIn(node, source, node.type === 'blockquote' ? quotes + 1 : quotes);
    const name = node.type === 'html' ? OPENS.exec(node.value)?.[1] : undefined;
    if (name === undefined) continue;
    const last = endOf(parent.children, index, name, source);
    const end = parent.children[last]?.position?.end;
    const start = node.position?.start;
    if (last <= index || start?.offset === undefined || end?.offset === undefined) continue;
    const value = source
      .slice(start.offset, end.offset)
      .replace(new RegExp(`\\n(?:[ \\t]*>){0,${String(quotes)}}`, 'g'), '\n');
    const whole: Html = { type: 'html', value, position: { start, end } };
    parent.children.splice(index, last - index + 1, whole);
  }
}

/** The index of the sibling that ends with the end tag of an element; -1 if none does. */
function endOf(siblings: readonly Nodes[], from: number, name: string, source: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'gi');
  let depth = 0;
  for (let index = from; index < siblings.length; index++) {
    const { start, end } = siblings[index]?.position ?? {};
    const text = source.slice(start?.offset ?? 0, end?.offset ?? 0);
    for (const [tag, isEnd, isEmpty] of text.matchAll(tags)) {
      if (isEnd !== '') depth--;
      else if (isEmpty === '') depth++;
      // What follows in the same block is Markdown again, which cannot be taken along.
      if (depth === 0) return text.trimEnd().endsWith(tag) ? index : -1;
    }
  }
  return -1;
}
