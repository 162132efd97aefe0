import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextRun } from '../model/text-edit.js';
import './remark-ruby.js';

const END: TextRun = { kind: 'end', text: '\n' };

/**
 * The text of a manuscript as a reader of the Markdown would copy it out: read from mdast alone,
 * so that it can bear witness against everything made of it later. Captions count, alternative
 * texts do not. Embedded HTML has no text here; a file that holds any must be read otherwise.
 */
export function sourceRuns(tree: Root | FootnoteDefinition, titles: LinkTitles): TextRun[] {
  return joined(tree.children.map((child) => runsOf(child, tree, titles)));
}

/** What runs read. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
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

function runsOf(node: Nodes, parent: Nodes, titles: LinkTitles): TextRun[] {
  switch (node.type) {
    case 'text':
      return [{ kind: parent.type === 'rubyText' ? 'reading' : 'prose', text: node.value }];
    case 'inlineCode':
    case 'code':
      return [{ kind: 'verbatim', text: node.value }];
    case 'break':
      return [{ kind: 'verbatim', text: '\n' }];
    case 'image':
      return isFigure(parent) ? caption(node.title) : [];
    case 'imageReference':
      return isFigure(parent) ? caption(titles.get(node.identifier)) : [];
    case 'footnoteDefinition':
      return [];
    default: {
      if (!('children' in node)) return [];
      const children = node.children.map((child) => runsOf(child, node, titles));
      return isFlow(node) ? joined(children) : children.flat();
    }
  }
}

/** Blocks one after the other. */
const joined = (blocks: readonly TextRun[][]): TextRun[] =>
  blocks.flatMap((runs, index) => (index === 0 ? runs : [END, ...runs]));

/** Each picture of a paragraph becomes a figure, with a caption of its own. */
const caption = (title: string | null | undefined): TextRun[] =>
  title == null ? [] : [{ kind: 'prose', text: title }, END];

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
