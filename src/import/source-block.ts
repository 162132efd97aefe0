import { parseLocated, textRuns } from '../markdown/located-text.js';

/** From an offset in a block's Markdown on, lines are counted from this line of the source. */
export interface Joint {
  readonly offset: number;
  readonly line: number;
}

/** A block of an imported file, as Markdown, before it is known what it is to an article. */
export interface SourceBlock {
  /** The type of its mdast node: `paragraph`, `heading`, `table`, … */
  readonly kind: string;
  /** Level of a heading, 1 to 6; 0 for other blocks. */
  readonly depth: number;
  readonly markdown: string;
  /** Where its pieces stood in the source, ascending; the first at offset 0. */
  readonly joints: readonly Joint[];
  /** Blank lines before it. */
  readonly gap: number;
}

/** The text of a block and where each UTF-16 unit of it stands in the Markdown; see `proseOf`. */
export interface Prose {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands for what parts runs of text and is no text itself: pictures, code, line breaks. */
const OPAQUE = '\uFFFC';

/**
 * The text of Markdown in one piece, through emphasis and links. Code, pictures and footnote calls
 * stand in it as U+FFFC.
 */
export function proseOf(markdown: string): Prose {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let end = 0;
  for (const run of textRuns(parseLocated(markdown), markdown)) {
    const from = run.offsets[0] ?? 0;
    if (/[\p{L}\p{N}[\]`!]/u.test(markdown.slice(end, from))) {
      text += OPAQUE;
      starts.push(-1);
      ends.push(-1);
    }
    for (let unit = 0; unit < run.text.length; unit++) {
      starts.push(run.offsets[unit] ?? 0);
      ends.push(run.offsets[unit + 1] ?? 0);
    }
    text += run.text;
    end = run.offsets.at(-1) ?? end;
  }
  return { text, starts, ends };
}

/** Put `text`, which is Markdown, in the place of a range of a block's prose. */
export interface ProseEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Apply edits that do not overlap, in ascending order. What stands between runs of text stays. */
export function editBlock(
  block: SourceBlock,
  prose: Prose,
  edits: readonly ProseEdit[],
): SourceBlock {
  if (edits.length === 0) return block;
  const cuts = edits.flatMap(({ from, to, text }) => {
    const cut: { from: number; to: number; text: string }[] = [];
    for (let unit = from; unit < to; unit++) {
      const start = prose.starts[unit] ?? -1;
      const end = prose.ends[unit] ?? -1;
      const last = cut.at(-1);
      if (start < 0) continue;
      if (last?.to === start) last.to = end;
      else cut.push({ from: start, to: end, text: cut.length === 0 ? text : '' });
    }
    return cut;
  });
  let markdown = '';
  let at = 0;
  const moved = block.joints.map(({ offset, line }) => ({ offset, line, was: offset }));
  for (const cut of cuts) {
    markdown += block.markdown.slice(at, cut.from) + cut.text;
    at = cut.to;
    const shift = cut.text.length - (cut.to - cut.from);
    for (const joint of moved) if (joint.was >= cut.to) joint.offset += shift;
  }
  markdown += block.markdown.slice(at);
  return { ...block, markdown, joints: moved.map(({ offset, line }) => ({ offset, line })) };
}

/** The line of the source that an offset of a block's Markdown stood in. */
export function lineAt(block: SourceBlock, offset: number): number {
  const joint = block.joints.findLast((each) => each.offset <= offset) ?? block.joints[0];
  if (joint === undefined) return 1;
  return joint.line + block.markdown.slice(joint.offset, offset).split('\n').length - 1;
}

/** The line of the source that a place in a block's prose stood in. */
export function lineOf(block: SourceBlock, prose: Prose, unit: number): number {
  let at = unit;
  while ((prose.starts[at] ?? 0) < 0) at++;
  return lineAt(block, prose.starts[at] ?? 0);
}

/** The first line of a block. */
export const firstLine = (block: SourceBlock): number => block.joints[0]?.line ?? 1;
