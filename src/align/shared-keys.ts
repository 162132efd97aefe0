import type { Terms } from './terms.js';

type Sides = Readonly<Record<'source' | 'target', Terms>>;

/** Terms with only those of their keys that some term of the other side has: a dictionary gives many. */
export function sharedKeys({ source, target }: Sides): Sides {
  const keys = { source: keysOf(source), target: keysOf(target) };
  return { source: withOnly(source, keys.target), target: withOnly(target, keys.source) };
}

function keysOf(units: Terms): Set<string> {
  const keys = new Set<string>();
  for (const terms of units) for (const term of terms) for (const key of term.keys) keys.add(key);
  return keys;
}

const withOnly = (units: Terms, wanted: ReadonlySet<string>): Terms =>
  units.map((terms) =>
    terms.map((term) => ({ ...term, keys: term.keys.filter((key) => wanted.has(key)) })),
  );
