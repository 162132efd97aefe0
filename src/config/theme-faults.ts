import { ident, parse, walk } from 'css-tree';
import type { Point } from 'unist';

/** Something in a theme's style sheet that a book cannot have. */
export interface ThemeFault {
  readonly why: string;
  readonly place: Point;
}

/**
 * Find what is wrong with a theme's style sheet: what is no CSS (CSS Syntax 3), and what it would
 * load from elsewhere, since a page is made without network and without other files.
 */
export function themeFaults(css: string): ThemeFault[] {
  const faults: ThemeFault[] = [];
  const tree = parse(css, {
    positions: true,
    onParseError: ({ message, line, column }) => {
      faults.push({ why: message, place: { line, column } });
    },
  });
  walk(tree, (node) => {
    const found = (why: string): void => {
      const { line = 1, column = 1 } = node.loc?.start ?? {};
      faults.push({ why, place: { line, column } });
    };
    if (node.type === 'Atrule' && /^(import|font-face|namespace)$/i.test(ident.decode(node.name))) {
      found(`@${node.name} cannot stand in it`);
    }
    if (node.type === 'Url' && !/^data:/i.test(node.value)) {
      found(`it loads “${node.value.slice(0, 60)}”`);
    }
    if (
      node.type === 'Function' &&
      /^(-webkit-)?(url|src|image-set|image)$/i.test(ident.decode(node.name))
    ) {
      found(`${node.name}() cannot stand in it`);
    }
  });
  return faults;
}
