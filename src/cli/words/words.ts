import type { Wording } from '../../diagnostics/wording.js';
import type { english } from './english.js';

export type WordTable = Readonly<Record<keyof typeof english, string>>;

/** The names in braces of a text. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Values<Text extends string> = [Names<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Text>, string | number>>];

export interface Say {
  /** Says something in the reader's language, with the values that its text names filled in. */
  <Key extends keyof typeof english>(key: Key, ...values: Values<(typeof english)[Key]>): string;
  /** How messages are worded for the same reader. */
  readonly wording: Wording;
}

/** Speak from a table. */
export function sayFrom(table: WordTable, wording: Wording): Say {
  const say = <Key extends keyof typeof english>(
    key: Key,
    ...[values]: Values<(typeof english)[Key]>
  ): string =>
    table[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String((values as Readonly<Record<string, string | number>> | undefined)?.[name] ?? whole),
    );
  return Object.assign(say, { wording });
}
