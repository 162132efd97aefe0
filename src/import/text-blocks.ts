import { toMarkdownText } from '../markdown/to-markdown-text.js';
import type { ImportLog } from './import-log.js';
import type { SourceBlock } from './source-block.js';

interface Line {
  readonly text: string;
  readonly number: number;
  /** Blank lines before it. */
  readonly gap: number;
  readonly indented: boolean;
}

/** Columns that wrapped text keeps within; a Chinese character takes two. */
const WIDEST_WRAPPED = 130;
const ENDS_PARAGRAPH = /[。！？：；.!?:;…」』”’"）)\]】■]$/u;
const RULE = /^(?:(?:[*＊] ?){3,}|(?:[-—–=_] ?){3,}|\f)$/u;
const HEADING = /^(#{1,6})\s+(.*)$/u;

/**
 * Blocks of raw text. A line is a paragraph, unless the text is wrapped: then the lines between
 * blank or indented lines are one. `# ` makes a heading, a line of stars or dashes a break.
 */
export function textBlocks(text: string, path: string, log: ImportLog): SourceBlock[] {
  const lines = readLines(text);
  const wrapped = isWrapped(lines);
  const blocks: SourceBlock[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) blocks.push(paragraph(open, path, log));
    open = [];
  };
  for (const line of lines) {
    const heading = HEADING.exec(line.text);
    const alone = heading !== null || RULE.test(line.text);
    if (alone || !wrapped || line.gap > 0 || line.indented || !goesOn(open.at(-1), line)) close();
    if (heading !== null) {
      const joints = [{ offset: 0, line: line.number }];
      const markdown = `${heading[1] ?? '#'} ${toMarkdownText(heading[2] ?? '')}`;
      blocks.push({
        kind: 'heading',
        depth: heading[1]?.length ?? 1,
        markdown,
        joints,
        gap: line.gap,
      });
    } else if (alone) {
      const joints = [{ offset: 0, line: line.number }];
      blocks.push({ kind: 'thematicBreak', depth: 0, markdown: '***', joints, gap: line.gap });
    } else open.push(line);
  }
  close();
  return blocks;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const trimmed = raw.replace(/^[\s　]+|[\s　]+$/gu, '');
    if (trimmed === '' && !raw.includes('\f')) gap++;
    else {
      lines.push({
        text: trimmed === '' ? '\f' : trimmed,
        number: index + 1,
        gap,
        indented: /^(?:　|\t| {2,})/u.test(raw),
      });
      gap = 0;
    }
  }
  return lines;
}

/**
 * Wrapped text keeps within a width, and its lines end anywhere; unwrapped paragraphs end with a
 * mark, and the longest of them are longer than any wrapped line.
 */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => width(text) > WIDEST_WRAPPED)) return false;
  const inside = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && next.gap === 0 && !next.indented && width(line.text) >= 40;
  });
  const open = inside.filter(({ text }) => !ENDS_PARAGRAPH.test(text));
  return inside.length >= 3 && open.length > inside.length / 2;
}

/** Whether a line goes on with the paragraph of the line before it, which was broken for width. */
function goesOn(before: Line | undefined, line: Line): boolean {
  return (
    before === undefined || (width(before.text) >= 40 && isHan(before.text) === isHan(line.text))
  );
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const width = (text: string): number =>
  text.length + (text.match(/[\u2E80-\uFFEF]/gu)?.length ?? 0);

function paragraph(lines: readonly Line[], path: string, log: ImportLog): SourceBlock {
  const [first, ...rest] = lines;
  let markdown = toMarkdownText(first?.text ?? '');
  const joints = [{ offset: 0, line: first?.number ?? 1 }];
  for (const line of rest) {
    // Between Chinese characters a line end is nothing, between words it is a space.
    const joiner =
      /[\u2E80-\uFFEF]$/u.test(markdown) || /^[\u2E80-\uFFEF]/u.test(line.text) ? '' : ' ';
    markdown += joiner;
    joints.push({ offset: markdown.length, line: line.number });
    markdown += toMarkdownText(line.text);
  }
  const last = lines.at(-1)?.number ?? 1;
  if (rest.length > 0) {
    const what = `lines ${first?.number ?? 1}–${last}`;
    log.change('line/joined', path, first?.number ?? 1, what, 'one paragraph');
  }
  return { kind: 'paragraph', depth: 0, markdown, joints, gap: first?.gap ?? 0 };
}
