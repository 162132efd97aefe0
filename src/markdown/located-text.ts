import type { Nodes, Root, Text } from 'mdast';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** A run of text and where in the Markdown each of its characters stands. */
export interface TextRun {
  readonly text: string;
  /** For each UTF-16 unit of `text` its first offset in the Markdown; one more for the end. */
  readonly offsets: readonly number[];
}

/** Markdown to mdast in which every node has its place: nothing is put in or replaced. */
export function parseLocated(markdown: string): Root {
  return processor.parse(markdown);
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(keepPlaces)
  .freeze();

/** Bare addresses become links by a search of the finished tree, which loses their places. */
function keepPlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _transforms, ...rest }) => rest);
}

/**
 * The runs of text below a node, in order. A colon before a word (`12:30`) is text, as in a build.
 * Text that does not correspond to its Markdown character by character is left out.
 */
export function textRuns(node: Nodes, markdown: string): TextRun[] {
  if (node.type === 'text') return runOf(node, markdown);
  if (node.type === 'textDirective') {
    const [from, to] = rangeOf(node);
    const text = markdown.slice(from, to);
    return [{ text, offsets: Array.from({ length: text.length + 1 }, (_, at) => from + at) }];
  }
  return 'children' in node ? node.children.flatMap((child) => textRuns(child, markdown)) : [];
}

/** From where to where a node stands in the Markdown. */
export function rangeOf(node: Nodes): readonly [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function runOf(node: Text, markdown: string): TextRun[] {
  const [from, to] = rangeOf(node);
  const offsets: number[] = [];
  let text = '';
  let at = from;
  for (let index = 0; index < node.value.length;) {
    const piece = pieceAt(markdown, at, to, node.value, index);
    if (piece === undefined) return [];
    for (let unit = 0; unit < piece.text.length; unit++) offsets.push(at);
    text += piece.text;
    at += piece.length;
    index += piece.taken;
  }
  return at === to ? [{ text, offsets: [...offsets, to] }] : [];
}

interface Piece {
  readonly text: string;
  /** UTF-16 units of the Markdown, and of the node's value. */
  readonly length: number;
  readonly taken: number;
}

/** What the Markdown at an offset stands for, if the value goes on with it. */
function pieceAt(
  markdown: string,
  at: number,
  to: number,
  value: string,
  index: number,
): Piece | undefined {
  const rest = markdown.slice(at, to);
  const wanted = value.charAt(index);
  if (wanted === '\n' || wanted === '\r') {
    // Blanks around a line end, and marks of quotations and lists before the next line, are no text.
    const end = /^[ \t]*(?:\r\n|\r|\n)[ \t>]*/u.exec(rest)?.[0];
    const taken = value.startsWith('\r\n', index) ? 2 : 1;
    return end === undefined ? undefined : { text: '\n', length: end.length, taken };
  }
  if (rest.startsWith('\\') && isPunctuation(rest.charAt(1)) && rest.charAt(1) === wanted) {
    return { text: wanted, length: 2, taken: 1 };
  }
  const reference = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]*));/u.exec(rest);
  if (reference !== null) {
    const [whole, decimal, hexadecimal, name] = reference;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const decoded =
      name === undefined
        ? code <= 0x10ffff
          ? String.fromCodePoint(code)
          : false
        : decodeNamedCharacterReference(name);
    if (decoded !== false && value.startsWith(decoded, index)) {
      return { text: decoded, length: whole.length, taken: decoded.length };
    }
  }
  return rest.startsWith(wanted) ? { text: wanted, length: 1, taken: 1 } : undefined;
}

const isPunctuation = (character: string): boolean => /^[!-/:-@[-`{-~]$/u.test(character);
