import { visit } from 'unist-util-visit';

/** `@ferry` becomes the name of the ship, as the options have it. */
export function remarkShips(ships) {
  return (tree) => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(/@(\w+)/g, (call, name) => ships[name] ?? call);
    });
  };
}
