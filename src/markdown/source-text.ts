import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/**
 * The text of a manuscript as a reader of the Markdown would copy it out: read from mdast alone,
 * so that it can bear witness against everything made of it later. Captions count, alternative
 * texts do not. Embedded HTML has no text here; a file that holds any must be read otherwise.
 */
export function sourceText(tree: Root | FootnoteDefinition): string {
  return tree.children.map((child) => textOf(child, tree)).join('\n');
}

function textOf(node: Nodes, parent: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return isFigure(parent) && 'title' in node ? (node.title ?? '') : '';
    case 'footnoteDefinition':
      return '';
    default:
      return 'children' in node
        ? node.children.map((child) => textOf(child, node)).join(isFlow(node) ? '\n' : '')
        : '';
  }
}

/** A paragraph of nothing but pictures is set as figures, whose titles are captions. */
function isFigure(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

const isFlow = (node: Nodes): boolean =>
  ['blockquote', 'list', 'listItem', 'table', 'tableRow', 'containerDirective'].includes(node.type);

/** Whether the tree embeds HTML. */
export function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml));
}
