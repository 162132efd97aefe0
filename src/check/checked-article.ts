import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleText, Block } from '../model/article.js';
import type { AlignedArticle } from '../model/bulletin.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { SourceFile } from '../model/manuscript.js';
import type {
  BlockPair,
  CheckedArticle,
  CheckedBlock,
  CheckedText,
  Sides,
} from './checked-issue.js';
import { Passage, type CheckedFile } from './passage.js';
import { readPassage } from './read-passage.js';

/** A block of a text with its sentences, and how many segments of the flow it holds. */
interface ReadBlock {
  readonly block: CheckedBlock | undefined;
  readonly segments: readonly Passage[];
}

/** An aligned article as the rules look at it: text that knows its places, in pairs. */
export function checkedArticle(
  article: AlignedArticle,
  sources: Readonly<Record<Side, SourceFile>>,
  languages: Readonly<Record<Side, LanguageTag>>,
): CheckedArticle {
  const read = (side: Side): { text: ArticleText; file: CheckedFile; blocks: ReadBlock[] } => {
    const text = article.texts.get(languages[side]);
    if (text === undefined) throw new Error(`${article.id} has no ${languages[side]}`);
    const { path, text: source } = sources[side];
    const file = { path, source, language: languages[side] };
    let from = 0;
    const blocks = text.blocks.map((block) => {
      const found = readBlock(block, file, from);
      from = Math.max(from, found.block?.to ?? from);
      return found;
    });
    return { text, file, blocks };
  };
  const sides = { verso: read('verso'), recto: read('recto') };
  const notes = notePairs(sides);
  const text = (side: Side): CheckedText => ({
    file: sides[side].file,
    frontMatter: sides[side].text.frontMatter,
    blocks: [
      ...sides[side].blocks.flatMap(({ block }) => block ?? []),
      ...notes.flatMap((pair) => pair.blocks[side]),
    ],
  });
  return {
    id: article.id,
    texts: { verso: text('verso'), recto: text('recto') },
    pairs: [...blockPairs(article, sides, languages), ...notes],
  };
}

/** Listings and rules hold no prose; credits stand in the front matter and have a rule of their own. */
const WITHOUT_PROSE = new Set(['code', 'rule', 'credit', 'entry']);

function readBlock(block: Block, file: CheckedFile, from: number): ReadBlock {
  const isProse = !WITHOUT_PROSE.has(block.kind);
  if (!isProse) {
    return { block: undefined, segments: block.segments.map(() => Passage.empty(file)) };
  }
  const start = block.place?.offset ?? from;
  const passage = readPassage([block.element], file, start);
  const lengths = block.segments.map(
    (segment) => readPassage(segment.content, file, start).text.length,
  );
  // A table's head comes before its segments, the end of the block after them.
  const inSegments = lengths.reduce((sum, length) => sum + length, 0);
  const trailing = block.kind === 'paragraph' ? passage.text.length - inSegments : 0;
  let at = Math.max(0, passage.text.length - inSegments - trailing);
  const segments = lengths.map((length) => passage.slice(at, (at += length)));
  return { block: describe(block.element, block, passage), segments };
}

function describe(
  element: Element,
  { kind, wrappers, only }: Pick<Block, 'kind' | 'wrappers' | 'only'>,
  passage: Passage,
): CheckedBlock {
  let emphases = 0;
  visit(element, 'element', ({ tagName }) => {
    if (tagName === 'em' || tagName === 'strong') emphases++;
  });
  const { from, to } = passage.spot();
  return {
    kind,
    passage,
    from: Math.min(from, element.position?.start.offset ?? from),
    to: Math.max(to, element.position?.end.offset ?? to),
    wrappers: wrappers.map(({ tagName }) => tagName),
    only,
    emphases,
  };
}

/** Leaf blocks that a run of beads connects are counterparts. */
function blockPairs(
  article: AlignedArticle,
  sides: Readonly<Record<Side, { file: CheckedFile; blocks: readonly ReadBlock[] }>>,
  languages: Readonly<Record<Side, LanguageTag>>,
): BlockPair[] {
  const flows = { verso: flowOf(sides.verso.blocks), recto: flowOf(sides.recto.blocks) };
  const pairs: BlockPair[] = [];
  let blocks: Record<Side, Set<ReadBlock>> = { verso: new Set(), recto: new Set() };
  let sentences: Sides[] = [];
  const close = (): void => {
    const prose = (side: Side): CheckedBlock[] =>
      [...blocks[side]].flatMap(({ block }) => block ?? []);
    const both = { verso: prose('verso'), recto: prose('recto') };
    if (both.verso.length + both.recto.length > 0) {
      const joined = (side: Side): Passage =>
        Passage.join(
          sides[side].file,
          both[side].map(({ passage }) => passage),
        );
      pairs.push({ verso: joined('verso'), recto: joined('recto'), blocks: both, sentences });
    }
    blocks = { verso: new Set(), recto: new Set() };
    sentences = [];
  };
  for (const { spans } of article.beads) {
    const part = (side: Side): (typeof flows)[Side] => {
      const span = spans.get(languages[side]) ?? { from: 0, to: 0 };
      return flows[side].slice(span.from, span.to);
    };
    const bead = { verso: part('verso'), recto: part('recto') };
    // A bead goes on with the blocks before it where it shares one with them.
    const goesOn = SIDES.some((side) => bead[side].some(({ owner }) => blocks[side].has(owner)));
    if (!goesOn) close();
    for (const side of SIDES) for (const { owner } of bead[side]) blocks[side].add(owner);
    const passage = (side: Side): Passage =>
      Passage.join(
        sides[side].file,
        bead[side].map(({ segment }) => segment),
      );
    sentences.push({ verso: passage('verso'), recto: passage('recto') });
  }
  close();
  return pairs;
}

function flowOf(blocks: readonly ReadBlock[]): { owner: ReadBlock; segment: Passage }[] {
  return blocks.flatMap((owner) => owner.segments.map((segment) => ({ owner, segment })));
}

/** Footnotes of one number are counterparts. */
function notePairs(
  sides: Readonly<Record<Side, { text: ArticleText; file: CheckedFile }>>,
): BlockPair[] {
  const numbers = new Set(
    SIDES.flatMap((side) => sides[side].text.notes.map(({ number }) => number)),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const blocks = (side: Side): CheckedBlock[] => {
        const { text, file } = sides[side];
        return text.notes
          .filter((note) => note.number === number)
          .flatMap(({ content }) => content)
          .filter((node): node is Element => node.type === 'element')
          .map((element) =>
            describe(
              element,
              { kind: 'paragraph', wrappers: [], only: false },
              readPassage([element], file, element.position?.start.offset ?? 0),
            ),
          );
      };
      const both = { verso: blocks('verso'), recto: blocks('recto') };
      const joined = (side: Side): Passage =>
        Passage.join(
          sides[side].file,
          both[side].map(({ passage }) => passage),
        );
      const pair = { verso: joined('verso'), recto: joined('recto') };
      return { ...pair, blocks: both, sentences: [pair] };
    });
}
