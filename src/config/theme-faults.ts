import { ident, parse, walk } from 'css-tree';
import type { Point } from 'unist';
import { asGiven, both, type Bilingual } from '../diagnostics/problem.js';

/** Something in a theme's style sheet that a book cannot have. */
export interface ThemeFault {
  readonly why: Bilingual;
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
      faults.push({ why: asGiven(message), place: { line, column } });
    },
  });
  walk(tree, (node) => {
    const found = (why: Bilingual): void => {
      const { line = 1, column = 1 } = node.loc?.start ?? {};
      faults.push({ why, place: { line, column } });
    };
    if (node.type === 'Atrule' && /^(import|font-face|namespace)$/i.test(ident.decode(node.name))) {
      found(both(`@${node.name} cannot stand in it`, `其中不能有 @${node.name}`));
    }
    if (node.type === 'Url' && !/^data:/i.test(node.value)) {
      const address = node.value.slice(0, 60);
      found(both(`it loads “${address}”`, `它载入“${address}”`));
    }
    if (
      node.type === 'Function' &&
      /^(-webkit-)?(url|src|image-set|image)$/i.test(ident.decode(node.name))
    ) {
      found(both(`${node.name}() cannot stand in it`, `其中不能有 ${node.name}()`));
    }
  });
  return faults;
}
