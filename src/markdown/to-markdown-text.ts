import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified().use(remarkGfm).use(remarkDirective).use(remarkStringify).freeze();

/**
 * Text as Markdown that means this text: marks that Markdown would take for its own are escaped.
 * Blanks at both ends stay as they are. A bar is escaped too, so that it may stand in a table.
 */
export function toMarkdownText(text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (!NEEDS_CARE.test(core)) return text;
  const markdown = processor
    .stringify({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: core }] }],
    })
    .replace(/\n$/u, '')
    // Addresses may become links, and a colon in a line is text: they need no escape.
    .replace(/(?<!\\)\\(?=@)|(?<=https?)\\(?=:)|(?<=www)\\(?=\.)|(?<=[^:\\])\\(?=:[^:])/gu, '');
  return before + markdown + after;
}

/** Marks that mean something to Markdown, anywhere or at the beginning of a block. */
const NEEDS_CARE = /[\\`*_[\]<>&~|!#:{}$]|https?|www\.|@|^[-+=\d]/u;
