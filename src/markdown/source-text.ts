import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * The text of a manuscript as a reader of the Markdown would copy it out: read from mdast alone,
 * so that it can bear witness against everything made of it later. Captions count, alternative
 * texts do not. Embedded HTML has no text here; a file that holds any must be read otherwise.
 */
export function sourceText(tree: Root | FootnoteDefinition, titles: LinkTitles): string {
  return tree.children.map((child) => textOf(child, tree, titles)).join('\n');
}

/** Titles of the definitions that references name (`[id]: file "title"`), by identifier. */
export type LinkTitles = ReadonlyMap<string, string>;

export function linkTitles(tree: Root): LinkTitles {
  const titles = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, title }) => {
    // As in CommonMark, the first definition of a name counts.
    if (!titles.has(identifier)) titles.set(identifier, title ?? '');
  });
  return titles;
}

function textOf(node: Nodes, parent: Nodes, titles: LinkTitles): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return isFigure(parent) ? (node.title ?? '') : '';
    case 'imageReference':
      return isFigure(parent) ? (titles.get(node.identifier) ?? '') : '';
    case 'footnoteDefinition':
      return '';
    default:
      return 'children' in node
        ? node.children.map((child) => textOf(child, node, titles)).join(isFlow(node) ? '\n' : '')
        : '';
  }
}

/** A paragraph of nothing but pictures is set as figures, whose titles are captions. */
function isFigure(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      (child) =>
        child.type === 'image' ||
        child.type === 'imageReference' ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

const isFlow = (node: Nodes): boolean =>
  ['blockquote', 'list', 'listItem', 'table', 'tableRow', 'containerDirective'].includes(node.type);

/** Whether the tree embeds HTML. */
export function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml));
}
