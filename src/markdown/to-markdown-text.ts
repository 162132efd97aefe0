import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkDirective)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*' })
  .freeze();

/** A tree as Markdown that parses to this tree, without the last line end. */
export function toMarkdown(tree: Root): string {
  return (
    processor
      .stringify(tree)
      .replace(/\n$/u, '')
      // Addresses may become links, and a colon in a line is text: they need no escape.
      .replace(/(?<!\\)\\(?=@)|(?<=https?)\\(?=:)|(?<=www)\\(?=\.)|(?<=[^:\\\n])\\(?=:[^:])/gu, '')
  );
}

/**
 * Text as Markdown that means this text: marks that Markdown would take for its own are escaped.
 * Blanks at both ends stay as they are.
 */
export function toMarkdownText(text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (!NEEDS_CARE.test(core)) return text;
  const paragraph = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: core }],
  };
  return before + toMarkdown({ type: 'root', children: [paragraph] }) + after;
}

/** Marks that mean something to Markdown, anywhere or at the beginning of a block. */
const NEEDS_CARE = /[\\`*_[\]<>&~|!#:{}$]|^[-+=\d]/u;
