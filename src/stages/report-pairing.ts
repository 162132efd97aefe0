import type { PairingReport } from '../align/pair-blocks.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import {
  blockAlone,
  crossedPins,
  doubtfulPair,
  doubtfulSentences,
  duplicatePin,
  lonePin,
  pairsOutOfStep,
  uncertainPairs,
} from '../diagnostics/problems/pairing.js';
import type { Problem } from '../diagnostics/problem.js';
import type { ArticleText, Block } from '../model/article.js';
import { SIDES, type Side } from '../model/language.js';

const opposite = (side: Side): Side => (side === 'verso' ? 'recto' : 'verso');

/** Files what the pairing has to say; what concerns two blocks at both, each naming the other. */
export function reportPairing(
  blockAt: (side: Side, index: number) => Block | undefined,
  texts: Readonly<Record<Side, ArticleText>>,
  diagnostics: Diagnostics,
): PairingReport {
  const at = (side: Side, index: number, problem: Problem): void => {
    diagnostics.report(texts[side].path, problem, blockAt(side, index)?.place);
  };
  const atBoth = (
    first: Readonly<Record<Side, number>>,
    problem: (counterpart: string) => Problem,
  ): void => {
    for (const side of SIDES) {
      const other = blockAt(opposite(side), first[opposite(side)]);
      at(side, first[side], problem(placeName(texts[opposite(side)], other)));
    }
  };
  return {
    pinDuplicate: (side, index, name) => {
      at(side, index, duplicatePin(name));
    },
    pinAlone: (side, index, name) => {
      at(side, index, lonePin(name));
    },
    pinsCrossed: (side, index, name) => {
      at(side, index, crossedPins(name));
    },
    byContent: (from, counts) => {
      // The title has no place in the file; the block after it has.
      const first = blockAt('verso', from.verso)?.kind === 'title' ? from.verso + 1 : from.verso;
      at('verso', first, uncertainPairs(counts.verso, counts.recto));
    },
    outOfStep: (from) => {
      atBoth(from, pairsOutOfStep);
    },
    doubtful: ({ verso, recto }) => {
      atBoth({ verso: verso[0] ?? 0, recto: recto[0] ?? 0 }, doubtfulPair);
    },
    alone: (side, index) => {
      at(side, index, blockAlone());
    },
  };
}

/** Files a note at both blocks whose sentences may be paired wrongly. */
export function reportDoubtfulSentences(
  pair: Readonly<Record<Side, readonly Block[]>>,
  texts: Readonly<Record<Side, ArticleText>>,
  diagnostics: Diagnostics,
): void {
  for (const side of SIDES) {
    const other = opposite(side);
    const problem = doubtfulSentences(placeName(texts[other], pair[other][0]));
    diagnostics.report(texts[side].path, problem, pair[side][0]?.place);
  }
}

/** `path:line` of a block, or the path alone where the block has no place, as a title. */
function placeName(text: ArticleText, block: Block | undefined): string {
  const line = block?.place?.line;
  return line === undefined ? text.path : `${text.path}:${String(line)}`;
}
