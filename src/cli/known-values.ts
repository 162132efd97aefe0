import { InvalidArgumentError, Option } from 'commander';
import type { OutputName } from '../model/config.js';
import type { Say } from './words/words.js';

export const OUTPUTS: readonly OutputName[] = ['pdf', 'epub', 'html'];

/** Reads names of outputs with commas between them. */
export function outputsReader(say: Say): (value: string) => OutputName[] {
  return (value) =>
    value.split(',').map((name) => {
      const output = OUTPUTS.find((known) => known === name.trim());
      if (output === undefined) {
        throw new InvalidArgumentError(say('known', { names: OUTPUTS.join(', ') }));
      }
      return output;
    });
}

/** An option that takes one of some values, which help and completion show. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values);
}
