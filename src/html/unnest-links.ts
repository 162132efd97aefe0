import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A run of a link's content: what goes on being the link, or a link of its own. */
interface Run {
  readonly isLink: boolean;
  readonly content: ElementContent[];
}

/**
 * Let no link stand in another, as HTML has it: a link in which a footnote is called goes on after
 * the call. The text stays as it is.
 */
export function unnestLinks(root: Root): Root {
  visit(root, { type: 'element', tagName: 'a' }, (link, index, parent) => {
    if (parent === undefined || index === undefined || !link.children.some(holdsLink)) return;
    const runs = runsOf(link.children);
    const parts = runs.flatMap(({ isLink, content }): ElementContent[] =>
      isLink ? content : [{ ...link, properties: { ...link.properties }, children: content }],
    );
    parent.children.splice(index, 1, ...parts);
    // A link that was within may hold another yet.
    return [SKIP, index];
  });
  return root;
}

const isLink = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'a';

const holdsLink = (node: ElementContent): boolean =>
  isLink(node) || (node.type === 'element' && node.children.some(holdsLink));

function runsOf(children: readonly ElementContent[]): Run[] {
  const runs: Run[] = [];
  for (const child of children) {
    for (const run of holdsLink(child) ? runsWithin(child as Element) : [outer(child)]) {
      const last = runs.at(-1);
      if (last?.isLink === run.isLink) last.content.push(...run.content);
      else runs.push(run);
    }
  }
  return runs;
}

const outer = (node: ElementContent): Run => ({ isLink: false, content: [node] });

/** An element that holds a link, around each of its runs. */
function runsWithin(element: Element): Run[] {
  if (isLink(element)) return [{ isLink: true, content: [element] }];
  return runsOf(element.children).map(({ isLink: own, content }) => ({
    isLink: own,
    content: [{ ...element, properties: { ...element.properties }, children: content }],
  }));
}
