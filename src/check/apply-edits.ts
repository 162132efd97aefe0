import type { CheckedFile } from './passage.js';
import type { Edit } from './rule.js';

/**
 * Make edits in a file's source, at their places only. A repair whose text is not what it expects,
 * or that overlaps one made before it, is left for the next round.
 *
 * @param repairs the edits of each finding, which are made together
 * @returns the new source and how many repairs were made
 */
export function applyEdits(
  { source, path }: CheckedFile,
  repairs: readonly (readonly Edit[])[],
): { source: string; made: number } {
  const accepted: Edit[] = [];
  let made = 0;
  let end = 0;
  const inOrder = [...repairs].sort((one, other) => start(one) - start(other));
  for (const edits of inOrder) {
    const fits = edits.every(
      ({ at, before }) =>
        at.file.path === path &&
        at.from >= end &&
        source.slice(at.from, at.from + before.length) === before,
    );
    if (!fits || edits.length === 0) continue;
    // Between the edits of one repair no other is made: they are few and near.
    end = Math.max(...edits.map(({ at, before }) => at.from + before.length));
    accepted.push(...edits);
    made++;
  }
  let result = '';
  let from = 0;
  for (const { at, before, after } of accepted.sort((one, other) => one.at.from - other.at.from)) {
    result += source.slice(from, at.from) + after;
    from = at.from + before.length;
  }
  return { source: result + source.slice(from), made };
}

const start = (edits: readonly Edit[]): number => edits[0]?.at.from ?? 0;
