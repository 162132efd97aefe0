import type { Nodes } from 'hast';

/**
 * The text a reader reads, without what the style or the build adds: footnote numbers and
 * everything of class `generated`.
 */
export function readingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    if (node.properties['dataNote'] !== undefined) return '';
    const names = node.properties['className'];
    if (Array.isArray(names) && names.includes('generated')) return '';
    if (node.tagName === 'br') return '\n';
  }
  return node.children.map(readingText).join('');
}
