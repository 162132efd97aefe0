import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Report } from '../diagnostics/problem.js';
import { pinWithText, pinWithoutName } from '../diagnostics/problems/pairing.js';
import { unknownDirective } from '../diagnostics/problems/text.js';

/**
 * The manuscript's own directives: `::pin{#name}` becomes an empty `span` with `data-pin`, which
 * names the block after it; `:::only` becomes a `div` with `data-only`, whose blocks have no
 * counterpart. A colon before a word is a text directive to the parser but a colon to an author
 * (`Note:this`, `12:30`), so those go back to the text they were.
 */
export function remarkBookDirectives(report: Report): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'textDirective') {
        parent.children.splice(index, 1, { type: 'text', value: sourceOf(node, file) });
        return [SKIP, index + 1];
      }
      if (node.type === 'leafDirective') readPin(node, report);
      if (node.type === 'containerDirective') readOnly(node, report);
      return;
    });
  };
}

function readPin(node: LeafDirective, report: Report): void {
  if (node.name !== 'pin') {
    report(unknownDirective(`::${node.name}`), node.position?.start);
    return;
  }
  const name = node.attributes?.['id'] ?? '';
  if (name === '') report(pinWithoutName(), node.position?.start);
  if (node.children.length > 0) report(pinWithText(), node.position?.start);
  node.children = [];
  node.data = { hName: 'span', hProperties: { dataPin: name } };
}

function readOnly(node: ContainerDirective, report: Report): void {
  if (node.name !== 'only') report(unknownDirective(`:::${node.name}`), node.position?.start);
  node.data = { hName: 'div', hProperties: { dataOnly: 'true' } };
}

function sourceOf(node: TextDirective, file: VFile): string {
  return String(file).slice(node.position?.start.offset, node.position?.end.offset);
}
