import { createHash } from 'node:crypto';
import type { CheckedIssue } from './checked-issue.js';
import type { Passage } from './passage.js';

/** Digests of two passages that were counterparts when they were recorded. */
export interface RecordedPair {
  readonly verso: string;
  readonly recto: string;
}

/** Recorded pairs by article. */
export type RecordedPairs = ReadonlyMap<string, readonly RecordedPair[]>;

/** What `pairs.lock` begins with: a reader in an editor learns what it is. */
const HEAD =
  '# The passages that are translations of one another, as their translator last saw them.\n' +
  '# Written by `bifolio check --record`; keep it with the manuscript.\n';

/**
 * The pairs of an issue as `pairs.lock` holds them: for every article a line with its folder, then a
 * line for each pair with the digest of its left and of its right passage. One line a pair, so that
 * two people's changes merge.
 */
export function writeRecord({ articles }: CheckedIssue): string {
  const lines = articles.flatMap(({ id, pairs }) => [
    `[${id}]`,
    ...pairs
      .filter(({ verso, recto }) => verso.text.trim() !== '' && recto.text.trim() !== '')
      .map(({ verso, recto }) => `${digestOf(verso)} ${digestOf(recto)}`),
  ]);
  return `${HEAD}${lines.join('\n')}\n`;
}

/** @returns undefined for what is no record: nothing is read from half of one */
export function parseRecord(text: string): RecordedPairs | undefined {
  const articles = new Map<string, RecordedPair[]>();
  let pairs: RecordedPair[] | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const head = /^\[(.+)\]$/u.exec(line);
    const [, verso, recto] = /^([0-9a-f]{16}) ([0-9a-f]{16})$/u.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    if (head?.[1] !== undefined) {
      pairs = articles.get(head[1]) ?? [];
      articles.set(head[1], pairs);
    } else if (verso !== undefined && recto !== undefined && pairs !== undefined) {
      pairs.push({ verso, recto });
    } else return undefined;
  }
  return articles;
}

/** A digest of what a passage says: spaces and the way it is wrapped do not count. */
export function digestOf({ text }: Passage): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
