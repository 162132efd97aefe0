import type { Definition, Image, ImageReference, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseLocated, rangeOf } from '../markdown/located-text.js';
import { toMarkdown } from '../markdown/to-markdown-text.js';
import { nodeBlocks } from './node-block.js';
import type { PictureShelf } from './picture-shelf.js';
import type { SourceBlock } from './source-block.js';
import type { SourceDocument } from './source-document.js';

export type Blocks = Pick<SourceDocument, 'blocks' | 'definitions' | 'frontMatter'>;

/** Blocks of Markdown as they are written, but for the addresses of pictures. */
export async function markdownBlocks(markdown: string, shelf: PictureShelf): Promise<Blocks> {
  const tree = parseLocated(markdown);
  const targets = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!targets.has(node.identifier)) targets.set(node.identifier, node);
  });
  const slices: { node: RootContent; markdown: string }[] = [];
  for (const node of tree.children) {
    slices.push({ node, markdown: await withPictures(node, markdown, targets, shelf) });
  }
  return gather(slices);
}

/** Sort nodes with their Markdown into text, footnotes and link targets, and front matter. */
export function gather(slices: readonly { node: RootContent; markdown: string }[]): Blocks {
  const blocks: SourceBlock[] = [];
  const definitions = new Map<string, SourceBlock>();
  let frontMatter: string | undefined;
  let lastLine = 0;
  for (const [index, { node, markdown }] of slices.entries()) {
    const line = node.position?.start.line ?? index + 1;
    const gap = Math.max(0, line - lastLine - 1);
    lastLine = node.position?.end.line ?? line;
    const [block, ...others] = nodeBlocks(node, markdown, line, gap);
    if (block === undefined) continue;
    if (node.type === 'yaml') frontMatter = node.value;
    else if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const key = (node.label ?? node.identifier).toLowerCase();
      const name = node.type === 'definition' ? key : `^${key}`;
      if (!definitions.has(name)) definitions.set(name, block);
    } else if (markdown.trim() !== '') blocks.push(block, ...others);
  }
  return { blocks, definitions, frontMatter };
}

/** A node's Markdown with each picture under its new name; those that cannot be had are left out. */
async function withPictures(
  node: RootContent,
  markdown: string,
  targets: ReadonlyMap<string, Definition>,
  shelf: PictureShelf,
): Promise<string> {
  const images: (Image | ImageReference)[] = [];
  const root: Root = { type: 'root', children: [node] };
  visit(root, (each) => {
    if (each.type === 'image' || each.type === 'imageReference') images.push(each);
  });
  const [from, to] = rangeOf(node);
  let text = '';
  let at = from;
  for (const image of images) {
    const target = image.type === 'image' ? image : targets.get(image.identifier);
    const [start, end] = rangeOf(image);
    const name = await shelf.take(target?.url ?? '', image.position?.start.line ?? 1);
    text += markdown.slice(at, start);
    at = end;
    if (name === undefined) continue;
    const own: Image = {
      type: 'image',
      alt: image.alt ?? '',
      url: name,
      title: target?.title ?? null,
    };
    text +=
      name === target?.url && image.type === 'image'
        ? markdown.slice(start, end)
        : toMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [own] }] });
  }
  return text + markdown.slice(at, to);
}
