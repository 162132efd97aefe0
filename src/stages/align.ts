import { setImmediate } from 'node:timers/promises';
import { alignUnits } from '../align/align-units.js';
import { joinNoteCalls } from '../align/join-note-calls.js';
import { pairBlocks, type Pair, type Unit } from '../align/pair-blocks.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import type { Report } from '../diagnostics/problem-message.js';
import type { ArticleText, Block, ParsedArticle } from '../model/article.js';
import type { AlignedArticle, Bead, BlockGroup } from '../model/bulletin.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { ArticleWork } from './parse.js';
import { reportDoubtfulSentences, reportPairing } from './report-pairing.js';

/** Sentences paired less surely than this are mentioned. */
const DOUBTFUL = 0.4;

type Languages = Readonly<Record<Side, LanguageTag>>;

/**
 * Pair every article's two languages: top-level blocks first, then the leaf blocks inside each
 * pair, then the sentences, rows or lines inside each pair of leaves.
 */
export async function align(
  articles: readonly ParsedArticle[],
  languages: Languages,
  diagnostics: Diagnostics,
  { work, times }: ArticleWork = {},
): Promise<AlignedArticle[]> {
  const pairingOf = async (article: ParsedArticle): Promise<Pairing> => {
    const { verso, recto } = languages;
    const key = article.digest && work?.key('aligned', article.digest, verso, recto);
    const known = key && ((await work?.recall(key, 'shared')) as Pairing | undefined);
    if (known) return known;
    const begun = performance.now();
    const pairing = alignArticle(article, languages);
    times?.add(article.id, performance.now() - begun);
    if (key) void work?.keep(key, pairing, 'shared');
    return pairing;
  };
  const aligned: AlignedArticle[] = [];
  for (const article of articles) {
    // A browser that starts meanwhile asks one thing after the other.
    await setImmediate();
    const { id, texts, digest } = article;
    const { reports, groups, beads } = await pairingOf(article);
    diagnostics.include(reports);
    aligned.push({ id, texts, groups, beads, digest });
  }
  return aligned;
}

/** What came of pairing an article's texts. */
interface Pairing extends Pick<AlignedArticle, 'groups' | 'beads'> {
  readonly reports: readonly Report[];
}

function alignArticle(article: ParsedArticle, languages: Languages): Pairing {
  const diagnostics = new Diagnostics();
  const text = (side: Side): ArticleText => {
    const found = article.texts.get(languages[side]);
    if (found === undefined) throw new Error(`${article.id} was parsed without ${languages[side]}`);
    return found;
  };
  const texts = { verso: text('verso'), recto: text('recto') };
  const tops = { verso: topBlocks(texts.verso), recto: topBlocks(texts.recto) };
  const groups = pairBlocks(
    { verso: topUnits(tops.verso, tops.recto), recto: topUnits(tops.recto, tops.verso) },
    languages,
    reportPairing((side, index) => tops[side][index]?.[0], texts, diagnostics),
  );
  const leafPairs = groups.flatMap((group) => {
    const leaves = (side: Side): Block[] => group[side].flatMap((top) => tops[side][top] ?? []);
    return pairLeaves(
      { verso: leaves('verso'), recto: leaves('recto') },
      languages,
      texts,
      diagnostics,
    );
  });

  const segments = { verso: 0, recto: 0 };
  const beads = leafPairs.flatMap((pair) => {
    const from = { ...segments };
    for (const side of SIDES) segments[side] += countSegments(pair[side]);
    const doubt = (): void => {
      reportDoubtfulSentences(pair, texts, diagnostics);
    };
    return pairSegments(pair, languages, doubt).map((bead): Pair => ({
      verso: bead.verso.map((index) => from.verso + index),
      recto: bead.recto.map((index) => from.recto + index),
    }));
  });
  const notes = (side: Side): (readonly number[])[] =>
    texts[side].blocks.flatMap((block) => block.segments.map((segment) => segment.notes));
  const joined = joinNoteCalls(beads, { verso: notes('verso'), recto: notes('recto') });

  return {
    reports: diagnostics.reports,
    groups: groups.map((group): BlockGroup => ({
      tops: new Map(SIDES.map((side) => [languages[side], group[side]])),
    })),
    beads: spansOf(article.id, joined, languages),
  };
}

/** A text's leaf blocks, by the top-level block they stand in. */
function topBlocks(text: ArticleText): Block[][] {
  const tops: Block[][] = text.root.children.map(() => []);
  for (const block of text.blocks) tops[block.top]?.push(block);
  return tops;
}

function topUnits(tops: readonly Block[][], opposite: readonly Block[][]): Unit[] {
  const isCredit = (blocks: readonly Block[]): boolean => blocks[0]?.kind === 'credit';
  const oppositeHasCredit = opposite.some(isCredit);
  return tops.map((blocks) => ({
    kind: blocks[0]?.wrappers[0]?.tagName ?? blocks[0]?.kind ?? 'empty',
    text: blocks.map(blockText).join(' '),
    pin: blocks[0]?.pin,
    // A credit in one language only is usual: an original has no translator.
    only:
      blocks.length > 0 &&
      (blocks.every((block) => block.only) || (isCredit(blocks) && !oppositeHasCredit)),
  }));
}

const blockText = (block: Block): string => block.segments.map((segment) => segment.text).join('');

const countSegments = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.segments.length, 0);

function pairLeaves(
  leaves: Readonly<Record<Side, readonly Block[]>>,
  languages: Languages,
  texts: Readonly<Record<Side, ArticleText>>,
  diagnostics: Diagnostics,
): Record<Side, Block[]>[] {
  if (leaves.verso.length === 0 || leaves.recto.length === 0) {
    return [
      ...leaves.verso.map((block) => ({ verso: [block], recto: [] })),
      ...leaves.recto.map((block) => ({ verso: [], recto: [block] })),
    ];
  }
  const unit = (block: Block, index: number, all: readonly Block[]): Unit => ({
    kind: [...block.wrappers.map((wrapper) => wrapper.tagName), block.kind].join(' '),
    text: blockText(block),
    // The pin before a top-level block has done its work among those.
    pin: all[index - 1]?.top === block.top ? block.pin : undefined,
    only: block.only,
  });
  const pairs = pairBlocks(
    { verso: leaves.verso.map(unit), recto: leaves.recto.map(unit) },
    languages,
    {
      ...reportPairing((side, index) => leaves[side][index], texts, diagnostics),
      // Blocks that were joined into one pair have been reported as that.
      ...(isOneTop(leaves.verso) && isOneTop(leaves.recto) ? {} : { byContent: () => undefined }),
    },
  );
  const pick = (side: Side, indexes: readonly number[]): Block[] =>
    indexes.flatMap((index) => leaves[side][index] ?? []);
  return pairs.map((pair) => ({
    verso: pick('verso', pair.verso),
    recto: pick('recto', pair.recto),
  }));
}

const isOneTop = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.top === blocks[0]?.top);

/**
 * Pair the segments of paired leaves; indexes count from the pair's first segment.
 *
 * @param doubt called if sentences may be paired wrongly
 */
function pairSegments(
  pair: Readonly<Record<Side, readonly Block[]>>,
  languages: Languages,
  doubt: () => void,
): Pair[] {
  const texts = (side: Side): string[] =>
    pair[side].flatMap((block) => block.segments.map((segment) => segment.text));
  const verso = texts('verso');
  const recto = texts('recto');
  const kinds = new Set([...pair.verso, ...pair.recto].map((block) => block.kind));
  const isProse = kinds.size === 1 && kinds.has('paragraph');
  if (verso.length === recto.length && (!isProse || verso.length === 1)) {
    return verso.map((_, index) => ({ verso: [index], recto: [index] }));
  }
  if (!isProse && verso.length > 0 && recto.length > 0)
    return pairProportionally(verso.length, recto.length);
  const beads = alignUnits(verso, recto, {
    sourceLanguage: languages.verso,
    targetLanguage: languages.recto,
    level: 'sentence',
  });
  if (beads.some(({ confidence }) => confidence < DOUBTFUL)) doubt();
  return beads.map(({ source, target }) => ({ verso: source, recto: target }));
}

/** Rows or lines of unequal number: as many beads as the shorter side has, evenly filled. */
function pairProportionally(verso: number, recto: number): Pair[] {
  const count = Math.min(verso, recto);
  const share = (total: number, index: number): number[] => {
    const from = Math.floor((total * index) / count);
    const to = Math.floor((total * (index + 1)) / count);
    return Array.from({ length: to - from }, (_, order) => from + order);
  };
  return Array.from({ length: count }, (_, index) => ({
    verso: share(verso, index),
    recto: share(recto, index),
  }));
}

function spansOf(articleId: string, pairs: readonly Pair[], languages: Languages): Bead[] {
  const next = { verso: 0, recto: 0 };
  return pairs.map((pair, index) => ({
    id: `${articleId}/${String(index + 1)}`,
    spans: new Map(
      SIDES.map((side) => {
        const from = next[side];
        next[side] += pair[side].length;
        return [languages[side], { from, to: next[side] }];
      }),
    ),
  }));
}
