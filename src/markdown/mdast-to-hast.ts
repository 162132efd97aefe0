import type { ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { FootnoteDefinition, Root as MdastRoot, Table } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unnestLinks } from '../html/unnest-links.js';

/** One language's text as hast, still as the author wrote it: not yet made safe. */
export interface RawArticle {
  readonly root: HastRoot;
  /** Footnotes by identifier, in the order of their definitions. */
  readonly notes: ReadonlyMap<string, { definition: FootnoteDefinition; root: HastRoot }>;
}

/**
 * mdast to hast with embedded HTML parsed. A footnote call becomes
 * `<sup><a data-note="label"></a></sup>`; the notes are kept apart from the text.
 *
 * @param file where the Markdown stands: without it, parsing HTML would lose every place
 */
export function mdastToHast(tree: MdastRoot, file: VFile): RawArticle {
  const definitions = new Map<string, FootnoteDefinition>();
  const linkTargets: MdastRoot['children'] = [];
  let hasHtml = false;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      // As in GFM, the first definition of a name counts.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if (node.type === 'definition') linkTargets.push(node);
    else if (node.type === 'table') widen(node);
    else if (node.type === 'html') hasHtml = true;
  });

  const convert = (children: MdastRoot['children']): HastRoot => {
    const hast = toHast(
      { type: 'root', children },
      {
        allowDangerousHtml: true,
        handlers: {
          footnoteReference: (_state, node: { identifier: string }) => ({
            type: 'element',
            tagName: 'sup',
            properties: {},
            children: [
              {
                type: 'element',
                tagName: 'a',
                properties: { dataNote: node.identifier },
                children: [],
              },
            ],
          }),
        },
      },
    );
    // Before HTML is parsed, which would part the links its own way.
    const parted = unnestLinks(hast as HastRoot);
    return (hasHtml ? raw(parted, { file }) : parted) as HastRoot;
  };

  const notes = new Map(
    [...definitions].map(([identifier, definition]) => [
      identifier,
      // The first of a name counts in the notes as in the text.
      { definition, root: convert([...linkTargets, ...definition.children]) },
    ]),
  );
  return { root: convert(tree.children), notes };
}

/** GFM drops the cells of a row that has more than the head; here the head gets empty ones. */
function widen(table: Table): void {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const align = table.align ?? [];
  table.align = Array.from({ length: columns }, (_, index) => align[index] ?? null);
}

/** Content of a root that may stand in an element. */
export function contentOf(root: HastRoot): ElementContent[] {
  return root.children.filter((child) => child.type !== 'doctype');
}
