import { alignUnits } from '../align/align-units.js';
import {
  loneParagraph,
  oddParagraphs,
  unsurePair,
} from '../diagnostics/problems/import-questions.js';
import type { LanguageTag } from '../model/language.js';
import { beginningOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import { firstLine, proseOf, type SourceBlock } from './source-block.js';

/** One language of an article's text, and the file it came from. */
export interface Side {
  readonly language: LanguageTag;
  readonly path: string;
  readonly blocks: readonly SourceBlock[];
}

const UNSURE = 0.5;

/**
 * Align two languages' blocks. Where they run one to one, nothing need be written. Elsewhere pins
 * hold the pairs together, and blocks without a counterpart are wrapped in `:::only`.
 *
 * @returns the Markdown of each side's blocks
 */
export function holdPairs(verso: Side, recto: Side, log: ImportLog): [string[], string[]] {
  const texts = (side: Side): string[] => side.blocks.map(({ markdown }) => proseOf(markdown).text);
  const sources = texts(verso);
  const targets = texts(recto);
  const beads = alignUnits(sources, targets, {
    sourceLanguage: verso.language,
    targetLanguage: recto.language,
    level: 'paragraph',
    sourceKinds: verso.blocks.map(({ kind }) => kind),
    targetKinds: recto.blocks.map(({ kind }) => kind),
  });
  const beginning = ({ markdown }: SourceBlock): string =>
    beginningOf(proseOf(markdown).text.trim() || markdown);
  const marked = [verso, recto].map(({ blocks }) => blocks.map(({ markdown }) => markdown)) as [
    string[],
    string[],
  ];
  let pins = 0;
  let afterOdd = false;
  for (const { source, target, confidence } of beads) {
    const [one, other] = [source[0], target[0]];
    if (one === undefined || other === undefined) {
      const [side, own, index] =
        one === undefined ? [recto, marked[1], other ?? 0] : [verso, marked[0], one];
      const block = side.blocks[index];
      const markdown = own[index];
      if (block !== undefined && markdown !== undefined) {
        own[index] = `:::only\n\n${markdown}\n\n:::`;
        log.ask(loneParagraph(beginning(block)), side.path, firstLine(block));
      }
      afterOdd = true;
      continue;
    }
    const place = firstLine(
      verso.blocks[one] ?? { joints: [], kind: '', depth: 0, markdown: '', gap: 0 },
    );
    const isOdd = source.length !== 1 || target.length !== 1;
    if (isOdd) log.ask(oddParagraphs(source.length, target.length), verso.path, place);
    else if (confidence < UNSURE)
      log.ask(unsurePair(beginningOf(sources[one] ?? '')), verso.path, place);
    if (isOdd || afterOdd) {
      pins++;
      marked[0][one] = `::pin{#p${String(pins)}}\n\n${marked[0][one] ?? ''}`;
      marked[1][other] = `::pin{#p${String(pins)}}\n\n${marked[1][other] ?? ''}`;
    }
    afterOdd = isOdd;
  }
  return marked;
}
