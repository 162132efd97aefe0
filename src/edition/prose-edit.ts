import type { TextEdit, TextRun } from '../model/text-edit.js';

/** A stretch of prose, `length` UTF-16 units long, and what it becomes. */
export interface Piece {
  readonly length: number;
  readonly text: string;
}

/**
 * Respells continuous prose: pieces in order that make up all of it, cut as finely as may be.
 * U+FFFC stands for what is not to be touched, and must become itself in a piece of its own.
 */
export type Respelling = (prose: string) => readonly Piece[];

const PLACEHOLDER = '\uFFFC';
/** Blanks between Chinese characters come from the manuscript's line ends: words run over them. */
const SPACE_IN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * Make an edit of a respelling. It sees each block's prose as a reader does, in one piece:
 * emphasis, links, readings and the manuscript's line ends do not come between.
 */
export function proseEdit(respell: Respelling): TextEdit {
  return (runs) => {
    const texts = runs.map(({ text }) => text);
    let block: number[] = [];
    const editBlock = (): void => {
      const edited = editRuns(
        block.map((index) => runs[index] as TextRun),
        respell,
      );
      for (const [order, index] of block.entries()) texts[index] = edited[order] ?? '';
      block = [];
    };
    for (const [index, { kind }] of runs.entries()) {
      if (kind === 'end') editBlock();
      else if (kind !== 'reading') block.push(index);
    }
    editBlock();
    return texts;
  };
}

/** Edits one after the other. */
export function chain(edits: readonly TextEdit[]): TextEdit {
  return (runs) =>
    edits.reduce<readonly string[]>(
      (texts, edit) => edit(runs.map((run, index) => ({ ...run, text: texts[index] ?? '' }))),
      runs.map(({ text }) => text),
    );
}

/** An edit of a text that is one piece of prose: a name, a setting. */
export function editText(edit: TextEdit, text: string): string {
  return edit([{ kind: 'prose', text }])[0] ?? '';
}

function editRuns(runs: readonly TextRun[], respell: Respelling): string[] {
  const joined = runs.map(({ kind, text }) => (kind === 'prose' ? text : PLACEHOLDER)).join('');
  const gaps = [...joined.matchAll(SPACE_IN_HAN)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const pieces = respell(joined.replace(SPACE_IN_HAN, ''));
  const respelled = pieces.map(({ text }) => text).join('');
  const place = placesIn(pieces);
  const placeOf = (offset: number): number =>
    place(
      gaps.reduce((sum, { from, to }) => sum - Math.max(0, Math.min(to, offset) - from), offset),
    );

  let end = 0;
  return runs.map(({ kind, text }) => {
    let at = end;
    end += kind === 'prose' ? text.length : PLACEHOLDER.length;
    if (kind !== 'prose') return text;
    let edited = '';
    for (const gap of gaps) {
      if (gap.to <= at || gap.from >= end) continue;
      const from = Math.max(at, gap.from);
      const to = Math.min(end, gap.to);
      edited += respelled.slice(placeOf(at), placeOf(from)) + joined.slice(from, to);
      at = to;
    }
    return edited + respelled.slice(placeOf(at), placeOf(end));
  });
}

/** Where an offset of the prose lies among its pieces' texts. */
function placesIn(pieces: readonly Piece[]): (offset: number) => number {
  return (offset) => {
    let source = 0;
    let target = 0;
    for (const { length, text } of pieces) {
      if (offset < source + length) {
        // A boundary inside a piece: where both are as long it is the same place.
        return target + Math.min(offset - source, text.length);
      }
      source += length;
      target += text.length;
    }
    return target;
  };
}
