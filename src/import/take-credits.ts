import { dateLine } from './find-date.js';
import { unreadCredit } from '../diagnostics/problems/import-questions.js';
import { readCredits, type CreditRole, type FoundCredit } from '../languages/credit-words.js';
import { beginningOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import { withoutBrackets } from './split-articles.js';
import { editBlock, firstLine, lineOf, proseOf, type SourceBlock } from './source-block.js';

/** Who made an article, for its front matter. */
export type Credits = Readonly<Record<CreditRole, readonly string[]>>;

const NONE: Credits = { author: [], photo: [], translator: [] };
const END_MARK = /\s*[■□◆◇●▪∎]+\s*$/u;
/** Brackets at the end of a paragraph, perhaps inside its last sentence. */
const CLOSING = /\s*[(（]([^()（）]{2,160})[)）]\s*([.。!！]?)\s*$/u;
/** What a credit begins with that was not understood. */
const LIKE_CREDIT =
  /^(?:[^/／:：]{1,6}[/／]|(?:photo|picture|translat|written|edited|text) ?\w* by\b)/iu;

/**
 * Take credits, a line with the date and end marks from an article's text: lines of their own after the title and at the
 * end, and brackets that close the last paragraph. A full stop after them closes the sentence.
 */
export function takeCredits(
  body: readonly SourceBlock[],
  path: string,
  log: ImportLog,
): { body: SourceBlock[]; credits: Credits; date: string | undefined } {
  const blocks = [...body];
  let date: string | undefined;
  const found: FoundCredit[] = [];
  const take = (index: number): boolean => {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') return false;
    const { text } = proseOf(block.markdown);
    const credits = readCredits(withoutBrackets(text));
    if (credits === undefined) return false;
    found.push(...credits);
    blocks.splice(index, 1);
    log.change('credit/moved', path, firstLine(block), text.trim(), frontMatterOf(credits));
    return true;
  };
  const takeDate = (): boolean => {
    const [block] = blocks;
    const text = block?.kind === 'paragraph' ? proseOf(block.markdown).text : '';
    const day = dateLine(text);
    if (block === undefined || day === undefined || date !== undefined) return false;
    date = day;
    blocks.shift();
    log.change('date/moved', path, firstLine(block), text.trim(), `date: ${day}`);
    return true;
  };
  while (blocks.length > 1 && (take(0) || takeDate()));
  dropEndMark(blocks, path, log);
  while (blocks.length > 1 && take(blocks.length - 1)) dropEndMark(blocks, path, log);

  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') {
    const { block, credits } = takeClosing(last, path, log);
    blocks[blocks.length - 1] = block;
    found.push(...credits);
  }
  const credits: Record<CreditRole, readonly string[]> = { ...NONE };
  for (const { role, names } of found) {
    credits[role] = [...credits[role], ...names.filter((name) => !credits[role].includes(name))];
  }
  return { body: blocks, credits, date };
}

function dropEndMark(blocks: SourceBlock[], path: string, log: ImportLog): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return;
  const prose = proseOf(last.markdown);
  const mark = END_MARK.exec(prose.text);
  if (mark === null) return;
  log.change('end-mark/removed', path, lineOf(last, prose, mark.index), mark[0].trim(), '');
  if (mark.index === 0) blocks.pop();
  else
    blocks[blocks.length - 1] = editBlock(last, prose, [
      { from: mark.index, to: prose.text.length, text: '' },
    ]);
}

function takeClosing(
  last: SourceBlock,
  path: string,
  log: ImportLog,
): { block: SourceBlock; credits: readonly FoundCredit[] } {
  let block = last;
  const credits: FoundCredit[] = [];
  for (;;) {
    const prose = proseOf(block.markdown);
    const closing = CLOSING.exec(prose.text);
    if (closing === null || closing.index === 0) return { block, credits };
    const [whole, inside = '', stop = ''] = closing;
    const read = readCredits(inside);
    const line = lineOf(block, prose, closing.index + whole.length - 1);
    if (read === undefined) {
      if (LIKE_CREDIT.test(inside)) log.ask(unreadCredit(beginningOf(whole.trim())), path, line);
      return { block, credits };
    }
    credits.unshift(...read);
    // “… attended (Translated by Agnes).” keeps its full stop, “… attended. (…).” has one already.
    const ended = /[.。!！?？…”」』’"]$/u.test(prose.text.slice(0, closing.index).trimEnd());
    block = editBlock(block, prose, [
      { from: closing.index, to: prose.text.length, text: ended ? '' : stop },
    ]);
    log.change('credit/moved', path, line, whole.trim(), frontMatterOf(read));
  }
}

const frontMatterOf = (credits: readonly FoundCredit[]): string =>
  credits.map(({ role, names }) => `${role}: ${names.join(', ')}`).join('; ');
