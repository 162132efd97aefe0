import type { Nodes, Paragraph, Root } from 'mdast';
import type { BlockKind } from '../model/article.js';
import { rangeOf } from '../markdown/located-text.js';

/** A leaf block as it stands in the Markdown. */
export interface TextLeaf {
  readonly kind: BlockKind;
  readonly node: Nodes;
  /** The pieces that a page may begin with, as in the parsed text; undefined: its sentences. */
  readonly pieces: readonly (readonly [from: number, to: number])[] | undefined;
  /** Where its content begins and ends, without the marks of a heading or a cell. */
  readonly range: readonly [from: number, to: number];
}

/**
 * The leaf blocks of a text in order, footnotes and front matter left out.
 *
 * @returns undefined where the Markdown embeds HTML blocks: their content has no place of its own
 */
export function textLeaves(tree: Root): TextLeaf[] | undefined {
  const leaves: TextLeaf[] = [];
  const htmlBlocks: Nodes[] = [];
  const walk = (node: Nodes): void => {
    switch (node.type) {
      case 'yaml':
      case 'definition':
      case 'footnoteDefinition':
      case 'leafDirective':
        return;
      case 'html':
        if (!/^<!--[\s\S]*-->$/u.test(node.value.trim())) htmlBlocks.push(node);
        return;
      case 'heading':
        leaves.push({ kind: 'heading', node, pieces: undefined, range: contentOf(node) });
        return;
      case 'thematicBreak':
        leaves.push({ kind: 'rule', node, pieces: undefined, range: rangeOf(node) });
        return;
      case 'code':
        leaves.push({ kind: 'code', node, pieces: undefined, range: rangeOf(node) });
        return;
      case 'table': {
        const [head, ...body] = node.children;
        const rows = body.length > 0 ? body : node.children;
        const start = head === undefined ? rangeOf(node)[0] : rangeOf(head)[0];
        // The head goes with the first row.
        const pieces = rows.map((row, index) => {
          const [from, to] = rangeOf(row);
          return [index === 0 ? start : from, to] as const;
        });
        leaves.push({ kind: 'table', node, pieces, range: rangeOf(node) });
        return;
      }
      case 'paragraph':
        leaves.push(...paragraphLeaves(node));
        return;
      default:
        if ('children' in node) node.children.forEach(walk);
    }
  };
  walk(tree);
  return htmlBlocks.length > 0 ? undefined : leaves;
}

/** A paragraph of nothing but pictures is as many figures. */
function paragraphLeaves(node: Paragraph): TextLeaf[] {
  const content = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const areFigures = content.every(({ type }) => type === 'image' || type === 'imageReference');
  if (!areFigures) return [{ kind: 'paragraph', node, pieces: undefined, range: contentOf(node) }];
  return content.map((image) => ({
    kind: 'figure',
    node: image,
    pieces: undefined,
    range: rangeOf(image),
  }));
}

function contentOf(node: Nodes & { children: Nodes[] }): readonly [number, number] {
  const [first] = node.children;
  const last = node.children.at(-1);
  return first === undefined || last === undefined
    ? rangeOf(node)
    : [rangeOf(first)[0], rangeOf(last)[1]];
}
