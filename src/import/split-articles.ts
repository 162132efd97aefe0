import { uncertainArticles } from '../diagnostics/problems/import-questions.js';
import { readCredits } from '../languages/credit-words.js';
import { beginningOf } from './excerpt.js';
import { dateLine } from './find-date.js';
import type { ImportLog } from './import-log.js';
import type { ArticleDraft, Stream, StreamBlock } from './import-stream.js';
import { firstLine } from './source-block.js';

/** A run of lines that may be a title: from where to where in the stream. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Whether something before it or in it says that an article begins. */
  readonly strong: boolean;
  readonly weak: boolean;
}

const MOST_TITLE_LINES = 4;

/**
 * Cut the streams of both languages into articles.
 *
 * Where there are headings, the highest level begins articles. In raw text lines without a final
 * mark are titles: where the languages take turns by articles, those that open a turn; elsewhere
 * those after a credit, an end mark, a break or more white than usual, or before a dateline. What
 * is true of a title in one language is true of its counterpart.
 */
export function splitArticles(streams: readonly Stream[], log: ImportLog): ArticleDraft[][] {
  const level = articleLevel(streams);
  if (level !== undefined) return streams.map(({ blocks }) => cut(blocks, headings(blocks, level)));

  const candidates = streams.map(({ blocks }) => titlesIn(blocks));
  if (takesTurns(streams)) {
    return streams.map(({ blocks }, index) => {
      const opening = (candidates[index] ?? []).filter(({ from }) => blocks[from]?.opensRun);
      return cut(blocks, opening);
    });
  }
  const [first = [], second = []] = candidates;
  const sameCount = first.length === second.length;
  const says = (kind: 'strong' | 'weak', at: number, own: readonly Candidate[]): boolean =>
    own[at]?.[kind] === true ||
    (sameCount && (first[at]?.[kind] === true || second[at]?.[kind] === true));
  return streams.map(({ blocks, path }, index) => {
    const own = candidates[index] ?? [];
    const inside = own.map((_, at) => at).filter((at) => (own[at]?.from ?? 0) > 0);
    const strong = inside.filter((at) => says('strong', at, own));
    const weak = inside.filter((at) => says('weak', at, own));
    const starts = strong.length > 0 ? strong : weak.length * 2 >= inside.length ? weak : [];
    if (inside.length > starts.length) {
      const lines = inside
        .filter((at) => !starts.includes(at))
        .map((at) => blocks[own[at]?.from ?? 0])
        .filter((block) => block !== undefined);
      const [one] = lines;
      if (one !== undefined) {
        const named = lines.map(({ block, text }) => `${firstLine(block)} “${beginningOf(text)}”`);
        log.ask(uncertainArticles(named.slice(0, 20).join(', ')), path, firstLine(one.block));
      }
    }
    return cut(
      blocks,
      own.filter((candidate, at) => candidate.from === 0 || starts.includes(at)),
    );
  });
}

/** The level of headings that begin articles; undefined where there are none. */
function articleLevel(streams: readonly Stream[]): number | undefined {
  const depths = streams.map(({ blocks }) =>
    blocks.filter(({ block }) => block.kind === 'heading').map(({ block }) => block.depth),
  );
  // Both languages must have headings of this level, or it is no structure of both.
  const levels = [1, 2, 3, 4, 5, 6].filter((level) => depths.every((own) => own.includes(level)));
  return levels[0] ?? (depths.some((own) => own.includes(1)) ? 1 : undefined);
}

function headings(blocks: readonly StreamBlock[], level: number): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, { block }] of blocks.entries()) {
    if (block.kind !== 'heading' || block.depth > level) continue;
    const last = found.at(-1);
    // Two headings with nothing between them are the lines of one title.
    if (last?.to === index && blocks[last.from]?.block.depth === block.depth) {
      found[found.length - 1] = { ...last, to: index + 1 };
    } else found.push({ from: index, to: index + 1, strong: true, weak: true });
  }
  return found;
}

/** Whether the languages take turns by articles or parts of them, not by paragraphs. */
function takesTurns(streams: readonly Stream[]): boolean {
  const runs = streams.map(({ blocks }) => blocks.filter(({ opensRun }) => opensRun).length);
  const all = streams.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const count = runs.reduce((sum, each) => sum + each, 0);
  return runs.every((each) => each >= 2) && all / count >= 2.5;
}

const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[•·●○▪*-]\s|第[一二三四五六七八九十\d]+[章節节]|[IVX]+\.)/u;

/** Whether a line may be a title: short, without the mark that ends a sentence or clause. */
export function isTitleLike({ block, text }: StreamBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const line = text.trim().replace(/[(（][\p{Script=Latin}\p{M}]{1,8}[)）]/gu, '');
  const isHan = /\p{Script=Han}/u.test(line);
  if (line === '' || line.length > (isHan ? 45 : 140) || line.includes('\n')) return false;
  if (
    /[。；，、：.,;:…」』]$/u.test(line) ||
    /[。；;]/u.test(line) ||
    /\p{Ll}{3}[.!?]["”’)]?\s/u.test(line)
  )
    return false;
  if (/[？！?!]$/u.test(line) && line.length > (isHan ? 25 : 70)) return false;
  if (dateLine(line) !== undefined) return false;
  return (
    !NUMBERED.test(line) &&
    readCredits(withoutBrackets(line)) === undefined &&
    /[\p{L}]{2}/u.test(line)
  );
}

export const withoutBrackets = (text: string): string =>
  text.trim().replace(/^[(（[【]([\s\S]*)[)）\]】][.。]?$/u, '$1');

/** Begins like a report: a day, or a place and a day. */
const DATELINE =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|本[報报社刊]|[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日電|On (?:January|February|March|April|May|June|July|August|September|October|November|December) \d|\p{Lu}[\p{Lu} ,.]{2,30}[—–-]|\p{Lu}\p{L}+, (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)/u;

function titlesIn(blocks: readonly StreamBlock[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < blocks.length; from++) {
    const start = blocks[from];
    if (start === undefined || !isTitleLike(start)) continue;
    let to = from + 1;
    while (to < blocks.length && isTitleLike(blocks[to] ?? start) && !blocks[to]?.parted) to++;
    const next = blocks[to];
    // Verse, lists and closing lines are no titles.
    if (next !== undefined && to - from <= MOST_TITLE_LINES) {
      found.push({
        from,
        to,
        strong: start.parted || endsArticle(blocks[from - 1]),
        weak: to - from > 1 || DATELINE.test(next.text.trim()),
      });
    }
    from = to - 1;
  }
  return found;
}

/** Whether a block closes an article: with a credit or an end mark. */
function endsArticle(before: StreamBlock | undefined): boolean {
  if (before === undefined) return false;
  const text = before.text.trim();
  if (/[■□◆●▪∎]\s*$/u.test(text)) return true;
  const closing = /[(（]([^()（）]{2,120})[)）][.。]?$/u.exec(text)?.[1];
  return (
    readCredits(withoutBrackets(text)) !== undefined ||
    (closing !== undefined && readCredits(closing) !== undefined)
  );
}

/** What stands before the first title belongs to the first article. */
function cut(blocks: readonly StreamBlock[], titles: readonly Candidate[]): ArticleDraft[] {
  const [first] = titles;
  const drafts = titles.map((title, index): ArticleDraft => ({
    title: blocks.slice(title.from, title.to),
    body: blocks.slice(title.to, titles[index + 1]?.from),
  }));
  const before = blocks.slice(0, first?.from ?? blocks.length);
  if (before.length === 0) return drafts;
  return [{ title: [], body: before }, ...drafts];
}
