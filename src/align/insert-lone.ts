import type { Side } from '../model/language.js';
import { SIDES } from '../model/language.js';
import type { Pair } from './pair-blocks.js';

/**
 * Put the blocks that have no counterpart back at their places among the pairs; one that stands
 * inside a pair of several blocks becomes a part of it.
 */
export function insertLone(
  pairs: readonly Pair[],
  lone: Readonly<Record<Side, readonly number[]>>,
): Pair[] {
  const all: Pair[] = [];
  const pending = { verso: [...lone.verso], recto: [...lone.recto] };
  const release = (before: Pair | undefined): void => {
    for (const side of SIDES) {
      const limit = before === undefined ? Infinity : (before[side][0] ?? -1);
      while ((pending[side][0] ?? Infinity) < limit) {
        const index = pending[side].shift() ?? 0;
        all.push(side === 'verso' ? { verso: [index], recto: [] } : { verso: [], recto: [index] });
      }
    }
  };
  const takeInside = (side: Side, own: readonly number[]): number[] => {
    const last = own.at(-1) ?? -1;
    const inside = pending[side].filter((index) => index < last);
    pending[side].splice(0, inside.length);
    return [...own, ...inside].sort((a, b) => a - b);
  };
  for (const pair of pairs) {
    release(pair);
    all.push({ verso: takeInside('verso', pair.verso), recto: takeInside('recto', pair.recto) });
  }
  release(undefined);
  return all;
}
