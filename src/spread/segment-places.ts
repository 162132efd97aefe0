import type { MeasuredBlock, MeasuredFlow } from '../model/spread.js';

/** Where one segment of a flow stands. */
export interface SegmentPlace {
  readonly block: MeasuredBlock;
  /** The block's index in its flow. */
  readonly blockIndex: number;
  /** The segment's index in its block; 0 begins the block. */
  readonly index: number;
}

/**
 * Lists a flow's segments in order, so that a segment's number in the flow leads to its block.
 *
 * @throws RangeError for a block that has no segments, or whose runs and notes disagree on how
 * many it has: no page would ever hold all of it.
 */
export function segmentPlaces(flow: MeasuredFlow): readonly SegmentPlace[] {
  return flow.blocks.flatMap((block, blockIndex) => {
    const { length } = block.notes;
    if (length === 0 || block.runs.length !== length) {
      throw new RangeError(
        `Block ${blockIndex} was measured with ${block.runs.length} segments and notes for ` +
          `${length}; both must be the same and at least 1. Measure the article again.`,
      );
    }
    return block.notes.map((_, index) => ({ block, blockIndex, index }));
  });
}
