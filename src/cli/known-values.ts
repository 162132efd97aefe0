import { InvalidArgumentError } from 'commander';
import type { OutputName } from '../model/config.js';
import type { Say } from './words/words.js';

export const OUTPUTS: readonly OutputName[] = ['pdf', 'epub', 'html'];

/** Reads names of outputs with commas between them. */
export function outputsReader(say: Say): (value: string) => OutputName[] {
  return (value) => value.split(',').map((name) => oneOf(OUTPUTS, name.trim(), say));
}

/** @throws InvalidArgumentError for a value that is not known */
export function oneOf<Value extends string>(
  known: readonly Value[],
  wanted: string,
  say: Say,
): Value {
  const found = known.find((each) => each === wanted);
  if (found === undefined) {
    throw new InvalidArgumentError(say('known', { names: known.join(', ') }));
  }
  return found;
}
