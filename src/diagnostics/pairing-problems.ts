import type { Problem } from './problem.js';

/** What is said of pairs that the aligner has found. Problems of pins are in `problems.ts`. */

const HOLD = 'put ::pin{#name} before a block and its counterpart to hold them together';

/** @param counterpart where the other side of the pair begins, `path:line` */
export const doubtfulPair = (counterpart: string): Problem => ({
  code: 'pair/doubtful',
  severity: 'warning',
  reason: `This was paired with ${counterpart}, but the two may not be counterparts`,
  hint: `Look at both; if they are not, ${HOLD}`,
});

/** @param counterpart the block at the same place of the other side, `path:line` */
export const pairsOutOfStep = (counterpart: string): Problem => ({
  code: 'pair/out-of-step',
  severity: 'warning',
  reason: `From here and from ${counterpart} on, the two languages have as many blocks, but do not say the same in the same order; they were paired by what they say, not by order`,
  hint: `Write what is missing on either side, or wrap what is meant for one language in :::only … :::; if the order is right, ${HOLD}`,
});

/** @param counterpart the paragraph of the other side, `path:line` */
export const doubtfulSentences = (counterpart: string): Problem => ({
  code: 'pair/sentences',
  severity: 'note',
  reason: `The sentences of this paragraph and of ${counterpart} are hard to pair: a page may begin at another sentence in one language than in the other`,
  hint: 'Nothing need be done if the pages look right; else divide both paragraphs where they correspond',
});
