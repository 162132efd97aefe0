import type { RootContent } from 'mdast';
import { toMarkdown } from '../markdown/to-markdown-text.js';
import { parseLocated, rangeOf } from '../markdown/located-text.js';
import type { SourceBlock } from './source-block.js';
import { lineAt, proseOf } from './source-block.js';

/**
 * A node of a document as blocks. A paragraph or heading that holds one language after the other
 * is parted: by its lines, a heading also at a bar or blank between the two.
 *
 * @param markdown the node as Markdown
 * @param line where it begins
 * @param gap blank lines before it
 */
export function nodeBlocks(
  node: RootContent,
  markdown: string,
  line: number,
  gap: number,
): SourceBlock[] {
  const block: SourceBlock = {
    kind: node.type,
    depth: node.type === 'heading' ? node.depth : 0,
    markdown,
    joints: [{ offset: 0, line }],
    gap,
  };
  if (node.type === 'heading') return partHeading(block);
  if (node.type === 'list') return partList(block);
  return node.type === 'paragraph' ? partParagraph(block) : [block];
}

const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /\p{Script=Latin}{2,}/u;

function partParagraph(block: SourceBlock): SourceBlock[] {
  const lines = block.markdown.split(/[ \t]*\\?\n[ \t]*/u);
  const groups: { han: boolean; lines: string[]; from: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const han = HAN.test(line);
    if (!han && !LATIN_WORDS.test(line)) return [block];
    const last = groups.at(-1);
    if (last?.han === han) last.lines.push(line);
    else groups.push({ han, lines: [line], from: index });
  }
  // A name in Latin letters alone in its line is no other language.
  const clear = groups.every(({ han, lines: own }) =>
    han ? own.join('').length >= 4 : own.join(' ').split(/\s+/u).length >= 3,
  );
  if (groups.length !== 2 || !clear) return [block];
  const parts = groups.map(({ lines: own, from }, index): SourceBlock => ({
    ...block,
    markdown: own.join('\n'),
    joints: [{ offset: 0, line: (block.joints[0]?.line ?? 1) + from }],
    gap: index === 0 ? block.gap : 0,
  }));
  // Emphasis or a link that runs over the cut would fall apart.
  const squeeze = (text: string): string => text.replace(/\s+/gu, '');
  const whole = squeeze(proseOf(block.markdown).text);
  const sum = squeeze(parts.map(({ markdown }) => proseOf(markdown).text).join(''));
  const sound = parts.every(
    ({ markdown }) => parseLocated(markdown).children[0]?.type === 'paragraph',
  );
  return whole === sum && sound ? parts : [block];
}

/** 海港 / The Harbour, 海港 | The Harbour, 海港 The Harbour. */
const BOTH = [
  /^([^\p{Script=Latin}]*\p{Script=Han}[^\p{Script=Latin}]*?)\s*[\s/|／｜·–—-]\s*(\p{Script=Latin}[^\p{Script=Han}]*)$/u,
  /^([^\p{Script=Han}]*\p{Script=Latin}{2}[^\p{Script=Han}]*?)\s*[\s/|／｜·–—-]\s*(\p{Script=Han}[^\p{Script=Latin}]*)$/u,
];

function partHeading(block: SourceBlock): SourceBlock[] {
  const { text } = proseOf(block.markdown);
  const parts = BOTH.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (parts === undefined || text.includes('\uFFFC')) return [block];
  return parts.slice(1).map((part, index) => ({
    ...block,
    markdown: toMarkdown({
      type: 'root',
      children: [
        {
          type: 'heading',
          depth: Math.max(1, block.depth) as 1 | 2 | 3 | 4 | 5 | 6,
          children: [{ type: 'text', value: part.trim() }],
        },
      ],
    }),
    gap: index === 0 ? block.gap : 0,
  }));
}

/** A list with items of both languages as two lists. */
function partList(block: SourceBlock): SourceBlock[] {
  const [list] = parseLocated(block.markdown).children;
  if (list?.type !== 'list') return [block];
  const items = list.children.map((item) => {
    const [from, to] = rangeOf(item);
    const markdown = block.markdown.slice(from, to);
    return { markdown, han: HAN.test(proseOf(markdown).text), from };
  });
  const first = items[0]?.han;
  if (items.every(({ han }) => han === first)) return [block];
  return [first, !first].map((han, index) => {
    const own = items.filter((item) => item.han === han);
    const start = lineAt(block, own[0]?.from ?? 0);
    return {
      ...block,
      markdown: own.map(({ markdown }) => markdown).join('\n'),
      joints: [{ offset: 0, line: start }],
      gap: index === 0 ? block.gap : 0,
    };
  });
}
