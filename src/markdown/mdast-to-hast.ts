import type { ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { FootnoteDefinition, Root as MdastRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/** One language's text as hast, still as the author wrote it: not yet made safe. */
export interface RawArticle {
  readonly root: HastRoot;
  /** Footnotes by identifier, in the order of their definitions. */
  readonly notes: ReadonlyMap<string, { definition: FootnoteDefinition; root: HastRoot }>;
}

/**
 * mdast to hast with embedded HTML parsed. A footnote call becomes
 * `<sup><a data-note="label"></a></sup>`; the notes are kept apart from the text.
 */
export function mdastToHast(tree: MdastRoot): RawArticle {
  const definitions: FootnoteDefinition[] = [];
  const linkTargets: MdastRoot['children'] = [];
  let hasHtml = false;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type === 'definition') linkTargets.push(node);
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
    return (hasHtml ? raw(hast) : hast) as HastRoot;
  };

  const notes = new Map(
    definitions.map((definition) => [
      definition.identifier,
      { definition, root: convert([...definition.children, ...linkTargets]) },
    ]),
  );
  return { root: convert(tree.children), notes };
}

/** Content of a root that may stand in an element. */
export function contentOf(root: HastRoot): ElementContent[] {
  return root.children.filter((child) => child.type !== 'doctype');
}
