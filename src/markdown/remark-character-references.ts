import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { withoutControls } from '../diagnostics/control-characters.js';
import type { Report } from '../diagnostics/problem.js';
import { controlCharacter } from '../diagnostics/problems/text.js';

/** Comments, in which nothing is decoded, and numeric references as HTML has them. */
const IN_HTML = /<!--[^]*?-->|&#(?:x([\da-f]+)|(\d+));?/gi;

/** These stand for characters of Windows-1252 in HTML, which has none for five of the numbers. */
const isOfWindows = (code: number): boolean =>
  code >= 0x80 && code <= 0x9f && ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code);

/**
 * Take out character references that stand for no character of text (`&#1;`, `&#xD800;`) and report
 * them, as the characters themselves are: parsers of Markdown and HTML put U+FFFD for some and let
 * others through.
 */
export function remarkCharacterReferences(
  this: Processor,
  report: Report,
): (tree: Root) => undefined {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), decoding(report)];
  return (tree) => {
    visit(tree, 'html', (node) => {
      const { value, position } = node;
      node.value = value.replace(IN_HTML, (whole, hexadecimal, decimal, offset: number) => {
        const code = codeOf(hexadecimal, decimal);
        if (code === undefined || isOfWindows(code) || characterOf(code) !== '') return whole;
        report(controlCharacter(whole), position && pointIn(value, offset, position.start));
        return '';
      });
    });
  };
}

/** References in Markdown, wherever it decodes them: in text, addresses, titles and names. */
function decoding(report: Report): Extension {
  function characterReferenceValue(this: CompileContext, token: Token): undefined {
    const written = this.sliceSerialize(token);
    const marker = this.data.characterReferenceType;
    this.data.characterReferenceType = undefined;
    const isDecimal = marker === 'characterReferenceMarkerNumeric';
    const decoded =
      marker === undefined
        ? decodeNamedCharacterReference(written)
        : characterOf(parseInt(written, isDecimal ? 10 : 16));
    if (decoded === '') {
      const before = isDecimal ? '&#' : '&#x';
      const { line, column } = token.start;
      report(controlCharacter(`${before}${written};`), { line, column: column - before.length });
    }
    const node = this.stack.at(-1);
    if (node !== undefined && 'value' in node) node.value += decoded === false ? '' : decoded;
  }
  return { exit: { characterReferenceValue } };
}

function codeOf(hexadecimal: unknown, decimal: unknown): number | undefined {
  if (typeof hexadecimal === 'string') return parseInt(hexadecimal, 16);
  return typeof decimal === 'string' ? parseInt(decimal, 10) : undefined;
}

/** An empty string if no text holds a character of that code point. */
function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff) return '';
  return withoutControls(String.fromCodePoint(code), () => undefined);
}

function pointIn(text: string, offset: number, start: Point): Point {
  const lines = text.slice(0, offset).split('\n');
  const before = lines.at(-1)?.length ?? 0;
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + before : before + 1,
  };
}
