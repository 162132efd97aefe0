import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { emptyHeading, titleWithExtras } from '../diagnostics/problems/text.js';
import type { Report } from '../diagnostics/problem.js';
import { readingText } from './reading-text.js';

/**
 * Take the first-level heading that begins a text, to be its title.
 *
 * @returns the title's lines, or undefined if the text begins with something else
 */
export function takeTitle(root: Root, report: Report): string[] | undefined {
  const index = root.children.findIndex((child) => child.type === 'element');
  const first = root.children[index];
  if (first?.type !== 'element' || first.tagName !== 'h1') return undefined;
  visit(first, 'element', (element) => {
    if (element.tagName === 'img' || element.properties['dataNote'] !== undefined) {
      report(titleWithExtras(), element.position?.start ?? first.position?.start);
    }
  });
  const lines = readingText(first)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  root.children.splice(index, 1);
  return lines;
}

/** The title is the only first-level heading: where the body has others, all go down a level. */
export function demoteHeadings(root: Root): void {
  const headings: Element[] = [];
  visit(root, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  if (!headings.some((heading) => heading.tagName === 'h1')) return;
  for (const heading of headings) {
    heading.tagName = `h${String(Math.min(Number(heading.tagName.slice(1)) + 1, 6))}`;
  }
}

/** Take out headings that say and show nothing: there is nothing to go to, or to read aloud. */
export function dropEmptyHeadings(root: Root, report: Report): void {
  visit(root, 'element', (element, index, parent) => {
    if (!/^h[1-6]$/.test(element.tagName) || parent === undefined || index === undefined) return;
    if (isSeen(element)) return;
    report(emptyHeading(), element.position?.start);
    parent.children.splice(index, 1);
    return index;
  });
}

function isSeen(node: Nodes): boolean {
  if (node.type === 'text') return /[^\s\p{Cf}]/u.test(node.value);
  if (node.type !== 'element') return false;
  return node.tagName === 'img' || node.children.some(isSeen);
}

/**
 * Name every heading by its text as GitHub does (`The Tide` is `the-tide`), so that links lead to
 * it; a heading that the author has named keeps that name.
 */
export function nameHeadings(root: Root): void {
  const taken = new Set<string>();
  visit(root, 'element', ({ properties: { id } }) => {
    if (id !== undefined) taken.add(id);
  });
  const slugger = new GithubSlugger();
  visit(root, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    const name = slugger.slug(readingText(element).trim());
    if (element.properties['id'] === undefined && name !== '' && !taken.has(name)) {
      element.properties['id'] = name;
    }
  });
}

/** Mark the paragraph that ends the text, if one does; the style sets its end mark. */
export function markEnd(root: Root): void {
  let last: Element | Root | undefined = root;
  while (last !== undefined && (last.type === 'root' || last.tagName !== 'p')) {
    const children: readonly RootContent[] = last.children;
    last = children.filter((child) => child.type === 'element').at(-1);
  }
  if (last?.type !== 'element') return;
  const names = last.properties['className'];
  last.properties['className'] = [...(Array.isArray(names) ? names : []), 'end'];
}
