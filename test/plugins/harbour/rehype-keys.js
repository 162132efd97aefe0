import { visit } from 'unist-util-visit';

/** Code that begins with “Ctrl” is a key. It also tries what no book may hold. */
export function rehypeKeys() {
  return async (tree) => {
    await Promise.resolve();
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'code' && node.children[0]?.value?.startsWith('Ctrl')) {
        node.tagName = 'kbd';
        parent.children.splice(index + 1, 0, {
          type: 'element',
          tagName: 'script',
          properties: {},
          children: [{ type: 'text', value: 'alert("smuggled")' }],
        });
      }
    });
  };
}
