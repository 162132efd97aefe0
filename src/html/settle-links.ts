import type { Element, Nodes } from 'hast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Problem } from '../diagnostics/problem.js';
import { brokenLink } from '../diagnostics/problems/text.js';
import type { ArticleText, ParsedArticle } from '../model/article.js';
import { onceEach } from '../model/once-each.js';

/**
 * Take the address from links to places in other articles that are not there, and report them.
 *
 * @param report is told the path of the text that the link stands in
 * @returns the articles; one that has lost an address is another than its digest names
 */
export function settleLinks(
  articles: readonly ParsedArticle[],
  report: (path: string, problem: Problem, place: Point | undefined) => void,
): ParsedArticle[] {
  const texts = articles.flatMap(({ texts }) => [...texts.values()]);
  if (texts.every((text) => linksOf(text).length === 0)) return [...articles];
  const places = new Set(texts.flatMap(placesOf));
  return articles.map((article) => {
    const lost = new Set<string>();
    for (const text of article.texts.values()) {
      for (const { href, place } of linksOf(text)) {
        if (places.has(href)) continue;
        lost.add(href);
        report(text.path, brokenLink(asWritten(href, articles)), place);
      }
    }
    if (lost.size === 0) return article;
    const own = structuredClone(article);
    for (const text of own.texts.values()) {
      for (const tree of copiesOf(text)) unlink(tree, lost);
    }
    return { ...own, digest: undefined };
  });
}

/** What links may lead to: blocks, footnotes, and what the author has named. */
const placesOf = onceEach((text: ArticleText): string[] => {
  const names = text.notes.map(({ id }) => id);
  for (const tree of treesOf(text)) {
    visit(tree, 'element', ({ properties: { id, dataBlock } }) => {
      if (id !== undefined) names.push(id);
      if (typeof dataBlock === 'string') names.push(dataBlock);
    });
  }
  return names.map((name) => `#${name}`);
});

const linksOf = onceEach((text: ArticleText): { href: string; place: Point | undefined }[] => {
  const links: { href: string; place: Point | undefined }[] = [];
  for (const tree of treesOf(text)) {
    visit(tree, 'element', ({ properties: { href }, position }) => {
      if (href?.startsWith('#') === true) links.push({ href, place: position?.start });
    });
  }
  return links;
});

const treesOf = ({ root, notes }: ArticleText): Nodes[] => [
  root,
  ...notes.flatMap(({ content }) => content),
];

/** Blocks and their segments may be copies of what stands in the tree. */
const copiesOf = (text: ArticleText): Nodes[] => [
  ...treesOf(text),
  ...text.blocks.flatMap(({ element, segments }) => [
    element,
    ...segments.flatMap(({ content }) => content),
  ]),
];

function unlink(tree: Nodes, lost: ReadonlySet<string>): void {
  visit(tree, 'element', (element: Element) => {
    if (lost.has(element.properties['href'] ?? '')) delete element.properties['href'];
  });
}

/** `#02-tide.en.id-ebb` -> `02-tide/en.md#ebb`, as an author knows it. */
function asWritten(href: string, articles: readonly ParsedArticle[]): string {
  for (const { id, texts } of articles) {
    for (const [tag, { path }] of texts) {
      const prefix = `#${id}.${tag}.id-`;
      if (href.startsWith(prefix)) return `${path}#${href.slice(prefix.length)}`;
    }
  }
  return href;
}
