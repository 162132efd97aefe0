import type { Nodes } from 'hast';

/** A tree's text, that of its formulas apart. */
export function splitFormulas(node: Nodes): { readonly text: string; readonly formulas: string } {
  const texts = { text: '', formulas: '' };
  const walk = (each: Nodes, within: keyof typeof texts): void => {
    if (each.type === 'text') texts[within] += each.value;
    if (!('children' in each)) return;
    const isFormula = each.type === 'element' && each.tagName === 'math';
    for (const child of each.children) walk(child, isFormula ? 'formulas' : within);
    // A root sign is drawn, not written.
    if (each.type === 'element' && ['msqrt', 'mroot'].includes(each.tagName)) texts[within] += '√';
  };
  walk(node, 'text');
  return texts;
}
